"""The operating system's services: files, processes, the environment.

What the system offers comes from posix; here are the functions that build on it,
and os.path, which is posixpath.
"""

import abc
import stat as st
import sys
from posix import *
from posix import _exit
import posix
import posixpath as path

sys.modules["os.path"] = path
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

name = "posix"
linesep = "\n"

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, listdir}
supports_follow_symlinks = {stat}

# --- names of files


def fsencode(filename):
    """A file name as bytes: utf-8, undecodable bytes escaped as surrogates."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode("utf-8", "surrogateescape")
    return filename


def fsdecode(filename):
    """A file name as str; the reverse of fsencode()."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return filename


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for entry in subclass.__mro__:
                if "__fspath__" in entry.__dict__:
                    return NotImplemented if entry.__dict__["__fspath__"] is None else True
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


# --- directories


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else has made it meanwhile.
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory, and those above it as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename; makes the directories that are missing and removes those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Generate (directory, names of directories, names of files) for a tree."""
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, below = [], [], []
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else files).append(entry.name)
            if not topdown and is_dir:
                try:
                    enter = followlinks or not entry.is_symlink()
                except OSError:
                    enter = False
                if enter:
                    below.append(entry.path)
        if topdown:
            yield top, dirs, files
            # The caller may have changed the list.
            for name in reversed(dirs):
                new = path.join(top, name)
                if followlinks or not path.islink(new):
                    stack.append(new)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(below))


# --- the environment


class _Environ:
    """The environment as a mapping; changes reach the process and its children."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{items}}})"

    def __eq__(self, other):
        try:
            return dict(self.items()) == dict(other.items())
        except AttributeError:
            return NotImplemented

    __hash__ = None

    def get(self, key, default=None):
        """The value of a variable, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """The names."""
        return dict.fromkeys(self).keys()

    def values(self):
        """The values."""
        return dict(self.items()).values()

    def items(self):
        """Names and values."""
        return {key: self[key] for key in self}.items()

    def pop(self, key, *default):
        """Remove a variable and return its value, or the default if there is one."""
        if len(default) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(default)}")
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        """Remove and return some (name, value)."""
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        """Remove all variables."""
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        """Set variables from a mapping, from pairs and from keywords."""
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, value):
        """The value of a variable, which is set first if it is missing."""
        if key not in self:
            self[key] = value
        return self[key]

    def copy(self):
        """A dict of names and values."""
        return dict(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """The value of an environment variable, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """As getenv(), in bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories where programs are looked for."""
    if env is None:
        env = environ
    value = env.get("PATH")
    if value is None:
        value = env.get(b"PATH", defpath)
    return fsdecode(value).split(pathsep)


# --- files and programs


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream over a descriptor, as open() makes it."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


# --- other programs


def execl(file, *args):
    """Become the program with these arguments."""
    execv(file, args)


def execle(file, *args):
    """As execl, with the environment last."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """As execl, the program being looked for in PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """As execlp, with the environment last."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Become a program that is looked for in PATH."""
    _exec_in_path(file, args)


def execvpe(file, args, env):
    """As execvp, with an environment."""
    _exec_in_path(file, args, env)


def _exec_in_path(file, args, env=None):
    become, rest = (execv, (args,)) if env is None else (execve, (args, env))
    if path.dirname(file):
        become(file, *rest)
    found = missing = None
    for folder in get_exec_path(env):
        if isinstance(file, bytes):
            folder = fsencode(folder)
        try:
            become(path.join(folder, file), *rest)
        except (FileNotFoundError, NotADirectoryError) as error:
            missing = error
        except OSError as error:
            found = found or error
    raise found or missing


def _spawn(mode, file, args, env, become):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = fork()
    if pid == 0:
        try:
            become(file, args) if env is None else become(file, args, env)
        except BaseException:
            _exit(127)
    if mode == P_NOWAIT:
        return pid
    while True:
        _, status = waitpid(pid, 0)
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Run a program: its exit code, or with P_NOWAIT its process number."""
    return _spawn(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    """As spawnv, with an environment."""
    return _spawn(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    """As spawnv, the program being looked for in PATH."""
    return _spawn(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """As spawnvp, with an environment."""
    return _spawn(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """As spawnv, with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """As spawnl, with the environment last."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """As spawnl, the program being looked for in PATH."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """As spawnlp, with the environment last."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def popen(cmd, mode="r", buffering=-1):
    """A stream to or from a command of the shell."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE,
                                   bufsize=buffering)
        return _CommandStream(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE,
                               bufsize=buffering)
    return _CommandStream(process.stdin, process)


class _CommandStream:
    """popen()'s stream: close() waits for the command and tells its status."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        code = self._process.wait()
        if code == 0:
            return None
        return code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def _get_exports_list(module):
    try:
        return list(module.__all__)
    except AttributeError:
        return [name for name in dir(module) if name[0] != "_"]


def _names():
    hidden = {"abc", "st", "sys", "posix"}
    return [key for key in globals() if not key.startswith("_") and key not in hidden] + ["_exit"]


__all__ = _names()

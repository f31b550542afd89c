"""Path names as POSIX writes them: os.path.

All functions take str, bytes or os.PathLike and give the type they got.
"""

# Before the imports: os takes them from here, and is imported by genericpath.
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"

import genericpath
import os
import stat
import sys
from genericpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile,
                         samefile, sameopenfile, samestat)

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
           "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink",
           "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
           "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction"]

supports_unicode_filenames = sys.platform == "darwin"


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path itself: case matters here."""
    return os.fspath(s)


def isabs(s):
    """Does the path start at the root?"""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Join parts with '/'. A part that starts at the root drops all before it."""
    a = os.fspath(a)
    sep = _get_sep(a)
    path = a
    try:
        for part in map(os.fspath, p):
            if part.startswith(sep):
                path = part
            elif not path or path.endswith(sep):
                path += part
            else:
                path += sep + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """(head, tail), where tail is what follows the last '/'."""
    p = os.fspath(p)
    sep = _get_sep(p)
    at = p.rfind(sep) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(sep) or head, tail


def splitext(p):
    """(root, ext), where ext starts with the last '.' of the name, or is empty."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b"/", None, b".")
    return genericpath._splitext(p, sep, altsep, extsep)


def splitdrive(p):
    """('', p): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """(drive, root, tail). The drive is empty; the root is '', '/' or '//'."""
    p = os.fspath(p)
    sep = _get_sep(p)
    empty = p[:0]
    if not p.startswith(sep):
        return empty, empty, p
    # Two slashes at the beginning mean something of their own; three or more are one.
    count = 2 if p[1:2] == sep and p[2:3] != sep else 1
    return empty, p[:count], p[count:]


def basename(p):
    """What follows the last '/'."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What stands before the last '/'."""
    return split(p)[0]


def isjunction(path):
    """False: there are no junctions."""
    os.fspath(path)
    return False


def islink(path):
    """Is it a symbolic link?"""
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISLNK(mode)


def lexists(path):
    """Is there such a name? A broken link counts."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    """Is it where a file system is mounted?"""
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(here.st_mode):
        return False
    path = os.fspath(path)
    above = join(path, b".." if isinstance(path, bytes) else "..")
    try:
        parent = os.lstat(realpath(above))
    except (OSError, ValueError):
        return False
    return here.st_dev != parent.st_dev or here.st_ino == parent.st_ino


def expanduser(path):
    """'~' and '~user' at the beginning replaced by the home directory."""
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    tilde = b"~" if as_bytes else "~"
    if not path.startswith(tilde):
        return path
    sep = _get_sep(path)
    end = path.find(sep, 1)
    if end < 0:
        end = len(path)
    if end == 1:
        home = os.environ.get("HOME")
        if home is None:
            try:
                import pwd
                home = pwd.getpwuid(os.getuid()).pw_dir
            except (ImportError, KeyError):
                return path
    else:
        try:
            import pwd
            name = path[1:end]
            home = pwd.getpwnam(os.fsdecode(name) if as_bytes else name).pw_dir
        except (ImportError, KeyError):
            return path
    if as_bytes:
        home = os.fsencode(home)
    return (home.rstrip(sep) + path[end:]) or sep


def _is_name_char(c):
    return c.isascii() and (c.isalnum() or c == "_")


def expandvars(path):
    """$name and ${name} replaced by environment variables; unknown ones stay."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    pieces = []
    at = 0
    while True:
        dollar = path.find("$", at)
        if dollar < 0:
            pieces.append(path[at:])
            return "".join(pieces)
        pieces.append(path[at:dollar])
        if path[dollar + 1:dollar + 2] == "{":
            end = path.find("}", dollar + 2)
            name = path[dollar + 2:end] if end > 0 else ""
            at = end + 1 if end > 0 else dollar + 1
        else:
            end = dollar + 1
            while end < len(path) and _is_name_char(path[end]):
                end += 1
            name = path[dollar + 1:end]
            at = end
        pieces.append(os.environ.get(name, path[dollar:at]) if name else path[dollar:at])


def normpath(path):
    """The path without double slashes, '.' and 'x/..' parts."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        sep, dot, dotdot = b"/", b".", b".."
    else:
        sep, dot, dotdot = "/", ".", ".."
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(sep):
        if not part or part == dot:
            continue
        if part != dotdot or (not root and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + sep.join(parts)) or dot


def abspath(path):
    """The normalised path from the root."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root with all symbolic links followed.

    Loops and missing files stay as they are, or raise OSError if `strict`.
    """
    filename = os.fspath(filename)
    if isinstance(filename, bytes):
        sep, dot, dotdot, here = b"/", b".", b"..", os.getcwdb
    else:
        sep, dot, dotdot, here = "/", ".", "..", os.getcwd
    if filename.startswith(sep):
        path, rest = sep, filename[1:]
    else:
        path, rest = here(), filename
    todo = rest.split(sep)[::-1]
    # For a link that is being followed: None; for one that has been: where it leads.
    seen = {}
    while todo:
        part = todo.pop()
        if isinstance(part, tuple):
            # Behind everything that a link stood for.
            seen[part[0]] = path
            continue
        if not part or part == dot:
            continue
        if part == dotdot:
            path = split(path)[0] or sep
            continue
        new = join(path, part)
        try:
            is_link = stat.S_ISLNK(os.lstat(new).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = new
            continue
        if new in seen:
            if seen[new] is not None:
                path = seen[new]
                continue
            # A loop.
            if strict:
                os.stat(new)
            path = new
            continue
        seen[new] = None
        target = os.readlink(new)
        todo.append((new,))
        if target.startswith(sep):
            path = sep
            target = target[1:]
        todo.extend(target.split(sep)[::-1])
    return path


def relpath(path, start=None):
    """The path as seen from `start`, or from the current directory."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        curdir, sep, pardir = b".", b"/", b".."
    else:
        curdir, sep, pardir = ".", "/", ".."
    start = curdir if start is None else os.fspath(start)
    try:
        from_parts = [part for part in abspath(start).split(sep) if part]
        to_parts = [part for part in abspath(path).split(sep) if part]
        shared = len(commonprefix([from_parts, to_parts]))
        parts = [pardir] * (len(from_parts) - shared) + to_parts[shared:]
        return join(*parts) if parts else curdir
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all paths are below of."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(os.fspath, paths))
    if isinstance(paths[0], bytes):
        sep, curdir = b"/", b"."
    else:
        sep, curdir = "/", "."
    try:
        split_paths = [path.split(sep) for path in paths]
        absolute = {path.startswith(sep) for path in paths}
        if len(absolute) != 1:
            raise ValueError("Can't mix absolute and relative paths")
        split_paths = [[part for part in parts if part and part != curdir]
                       for parts in split_paths]
        shared = commonprefix(split_paths)
        return (sep if True in absolute else sep[:0]) + sep.join(shared)
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise

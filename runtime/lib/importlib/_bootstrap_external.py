"""Modules from files: finders along sys.path, loaders of source files, namespace packages."""

_real_name = __name__
__name__ = "_frozen_importlib_external"  # what the classes below say they come from

import _imp
import posix as _os
import sys
from importlib import _bootstrap
from importlib._bootstrap import _call_with_frames_removed, _verbose_message, _warn, ModuleSpec

path_sep = "/"
path_separators = "/"
path_sep_tuple = ("/",)
SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []
# Not CPython's: its bytecode is not ours.
MAGIC_NUMBER = b"bf\r\n"
_RAW_MAGIC_NUMBER = int.from_bytes(MAGIC_NUMBER, "little")
_PYCACHE = "__pycache__"
_OPT = "opt-"


def _pack_uint32(x):
    return (int(x) & 0xFFFFFFFF).to_bytes(4, "little")


def _unpack_uint64(data):
    return int.from_bytes(data, "little")


_unpack_uint32 = _unpack_uint16 = _unpack_uint64


# --- paths (os.path would be too much to load)


def _path_join(*parts):
    return path_sep.join([part.rstrip(path_separators) for part in parts if part])


def _path_split(path):
    at = path.rfind(path_sep)
    return ("", path) if at < 0 else (path[:at], path[at + 1:])


def _path_stat(path):
    return _os.stat(path)


def _path_is_mode_type(path, mode):
    try:
        stat = _path_stat(path)
    except (OSError, ValueError):
        return False
    return (stat.st_mode & 0o170000) == mode


def _path_isfile(path):
    return _path_is_mode_type(path, 0o100000)


def _path_isdir(path):
    return _path_is_mode_type(path or _os.getcwd(), 0o040000)


def _path_isabs(path):
    return path.startswith(path_separators)


def _path_abspath(path):
    if _path_isabs(path):
        return path
    try:
        return _path_join(_os.getcwd(), path)
    except OSError:
        return path


# --- where compiled files would lie


def cache_from_source(path, debug_override=None, *, optimization=None):
    """The path of the compiled file that belongs to a source file; neither need exist."""
    if debug_override is not None:
        _warn("the debug_override parameter is deprecated; use 'optimization' instead",
              DeprecationWarning)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    head, tail = _path_split(_os.fspath(path))
    base, dot, rest = tail.rpartition(".")
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = (base or rest) + dot + tag
    if optimization is None:
        optimization = "" if sys.flags.optimize == 0 else sys.flags.optimize
    optimization = str(optimization)
    if optimization != "":
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name = f"{name}.{_OPT}{optimization}"
    name += BYTECODE_SUFFIXES[0]
    if sys.pycache_prefix is not None:
        head = _path_abspath(head)
        return _path_join(sys.pycache_prefix, head.lstrip(path_separators), name)
    return _path_join(head, _PYCACHE, name)


def source_from_cache(path):
    """The path of the source file to which a compiled file belongs."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = _os.fspath(path)
    head, name = _path_split(path)
    in_prefix = False
    if sys.pycache_prefix is not None:
        prefix = sys.pycache_prefix.rstrip(path_separators)
        if head.startswith(prefix + path_sep):
            head = head[len(prefix):]
            in_prefix = True
    if not in_prefix:
        head, cache = _path_split(head)
        if cache != _PYCACHE:
            raise ValueError(f"{_PYCACHE} not bottom-level directory in {path!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if dots == 3:
        optimization = name.rsplit(".", 2)[-2]
        if not optimization.startswith(_OPT):
            raise ValueError("optimization portion of filename does not start with "
                             f"{_OPT!r}")
        level = optimization[len(_OPT):]
        if not level.isalnum():
            raise ValueError(f"optimization level {optimization!r} is not an alphanumeric value")
    return _path_join(head, name.partition(".")[0] + SOURCE_SUFFIXES[0])


def _get_cached(filename):
    if filename.endswith(tuple(SOURCE_SUFFIXES)):
        try:
            return cache_from_source(filename)
        except NotImplementedError:
            return None
    return filename if filename.endswith(tuple(BYTECODE_SUFFIXES)) else None


def _source_encoding(source):
    # By a byte order mark, or a comment with "coding:" or "coding=" in the first two lines (PEP 263).
    if source.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in source.split(b"\n", 2)[:2]:
        text = line.decode("latin-1").strip()
        if text and not text.startswith("#"):
            break
        _, found, rest = text.partition("coding")
        if found and rest[:1] in (":", "="):
            rest = rest[1:].lstrip(" \t")
            end = 0
            while end < len(rest) and (rest[end].isalnum() or rest[end] in "-_."):
                end += 1
            if end:
                return rest[:end]
    return "utf-8"


def _get_sourcefile(bytecode_path):
    # The source file of a compiled one if it is there, else the path itself.
    if not bytecode_path:
        return None
    base, _, extension = bytecode_path.rpartition(".")
    if not base or extension.lower()[-3:-1] != "py":
        return bytecode_path
    try:
        source_path = source_from_cache(bytecode_path)
    except (NotImplementedError, ValueError):
        source_path = bytecode_path[:-1]
    return source_path if _path_isfile(source_path) else bytecode_path


def decode_source(source_bytes):
    """The text of a source file's bytes, by its coding line, with plain line ends."""
    import io
    source_bytes = bytes(source_bytes)
    encoding = _source_encoding(source_bytes)
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding))


# --- specs of files


_POPULATE = object()


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_POPULATE):
    """A spec of a file, or of what a loader has; None when no loader takes the file."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = _os.fspath(location)
        try:
            location = _path_abspath(location)
        except OSError:
            pass
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        for loader_class, suffixes in _get_supported_file_loaders():
            if location.endswith(tuple(suffixes)):
                spec.loader = loader = loader_class(name, location)
                break
        else:
            return None
    if submodule_search_locations is _POPULATE:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_path_split(location)[0])
    return spec


# --- loaders


class _LoaderBasics:
    """What loaders of code have in common."""

    def is_package(self, fullname):
        """Is the file an __init__?"""
        filename = _path_split(self.get_filename(fullname))[1]
        return (filename.rsplit(".", 1)[0] == "__init__"
                and fullname.rpartition(".")[2] != "__init__")

    def create_module(self, spec):
        """None: an ordinary module will do."""

    def exec_module(self, module):
        """Run the module's code."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns "
                              "None")
        _call_with_frames_removed(exec, code, module.__dict__)

    def load_module(self, fullname):
        """The old way of loading."""
        return _bootstrap._load_module_shim(self, fullname)


class SourceLoader(_LoaderBasics):
    """Loads modules from text."""

    def path_mtime(self, path):
        """When the file was changed; OSError if that is not known."""
        raise OSError

    def path_stats(self, path):
        """What is known of the file: a dict with 'mtime' and maybe 'size'."""
        return {"mtime": self.path_mtime(path)}

    def _cache_bytecode(self, source_path, bytecode_path, data):
        return self.set_data(bytecode_path, data)

    def set_data(self, path, data):
        """Write a file, where a loader can."""

    def get_source(self, fullname):
        """The module's text."""
        path = self.get_filename(fullname)
        try:
            source_bytes = self.get_data(path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return decode_source(source_bytes)

    def source_to_code(self, data, path, *, _optimize=-1):
        """The code object of a text."""
        return _call_with_frames_removed(compile, data, path, "exec", dont_inherit=True,
                                         optimize=_optimize)

    def get_code(self, fullname):
        """The module's code; it is always compiled from the text."""
        source_path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(source_path), source_path)


def _checks_name(method):
    def checked(self, name=None, *args, **kwargs):
        if name is None:
            name = self.name
        elif self.name != name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
        return method(self, name, *args, **kwargs)
    checked.__name__ = method.__name__
    checked.__qualname__ = method.__qualname__
    checked.__doc__ = method.__doc__
    return checked


class FileLoader:
    """Loads a module from one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    @_checks_name
    def load_module(self, fullname):
        """The old way of loading."""
        return super().load_module(fullname)

    @_checks_name
    def get_filename(self, fullname):
        """The file's path."""
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        import io
        if isinstance(self, SourceLoader):
            with io.open_code(str(path)) as file:
                return file.read()
        with io.FileIO(path, "r") as file:
            return file.read()

    @_checks_name
    def get_resource_reader(self, module):
        from importlib.readers import FileReader
        return FileReader(self)


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads a module from a source file."""

    def path_stats(self, path):
        """The file's time and size."""
        stat = _path_stat(path)
        return {"mtime": stat.st_mtime, "size": stat.st_size}

    def _cache_bytecode(self, source_path, bytecode_path, data):
        return self.set_data(bytecode_path, data)

    def set_data(self, path, data, *, _mode=0o666):
        """Write a file, with the folders that it needs; failures are not told."""
        folder = _path_split(path)[0]
        missing = []
        while folder and not _path_isdir(folder):
            folder, part = _path_split(folder)
            missing.append(part)
        try:
            for part in reversed(missing):
                folder = _path_join(folder, part)
                try:
                    _os.mkdir(folder)
                except FileExistsError:
                    pass
            descriptor = _os.open(path, _os.O_CREAT | _os.O_TRUNC | _os.O_WRONLY, _mode & 0o666)
            try:
                _os.write(descriptor, data)
            finally:
                _os.close(descriptor)
        except OSError as error:
            _verbose_message("could not create {!r}: {!r}", path, error)


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Loads a module from a compiled file that has no source."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        data = self.get_data(path)
        if data[:4] != MAGIC_NUMBER:
            raise ImportError(f"bad magic number in {fullname!r}: {data[:4]!r}", name=fullname,
                              path=path)
        import marshal
        code = marshal.loads(memoryview(data)[16:])
        if not isinstance(code, type(_path_join.__code__)):
            raise ImportError(f"Non-code object in {path!r}", name=fullname, path=path)
        return code

    def get_source(self, fullname):
        """None: there is no text."""
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Would load an extension module; the interpreter loads none."""

    def create_module(self, spec):
        return _call_with_frames_removed(_imp.create_dynamic, spec)

    def exec_module(self, module):
        _call_with_frames_removed(_imp.exec_dynamic, module)

    def is_package(self, fullname):
        name = _path_split(self.path)[1]
        return any(name == "__init__" + suffix for suffix in EXTENSION_SUFFIXES)

    def get_code(self, fullname):
        """None: there is no code object."""
        return None

    def get_source(self, fullname):
        """None: there is no text."""
        return None


# --- namespace packages


class _NamespacePath:
    """The folders of a namespace package, found anew when the parent's path has changed."""

    _epoch = 0  # grows with importlib.invalidate_caches()

    def __init__(self, name, path, path_finder):
        self._name = name
        self._path = path
        self._last_parent_path = tuple(self._get_parent_path())
        self._last_epoch = self._epoch
        self._path_finder = path_finder

    def _find_parent_path_names(self):
        parent, dot, _ = self._name.rpartition(".")
        return (parent, "__path__") if dot else ("sys", "path")

    def _get_parent_path(self):
        module, attribute = self._find_parent_path_names()
        return getattr(sys.modules[module], attribute)

    def _recalculate(self):
        parent_path = tuple(self._get_parent_path())
        if parent_path != self._last_parent_path or self._epoch != self._last_epoch:
            spec = self._path_finder(self._name, parent_path)
            if spec is not None and spec.loader is None and spec.submodule_search_locations:
                self._path = spec.submodule_search_locations
            self._last_parent_path = parent_path
            self._last_epoch = self._epoch
        return self._path

    def __iter__(self):
        return iter(self._recalculate())

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._recalculate())

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def __contains__(self, item):
        return item in self._recalculate()

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    """Stands for the loader that a namespace package does not need."""

    def __init__(self, name, path, path_finder):
        self._path = _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        """None: an ordinary module will do."""

    def exec_module(self, module):
        pass

    def load_module(self, fullname):
        """The old way of loading."""
        return _bootstrap._load_module_shim(self, fullname)

    def get_resource_reader(self, module):
        from importlib.readers import NamespaceReader
        return NamespaceReader(self._path)


_NamespaceLoader = NamespaceLoader


# --- finders


class PathFinder:
    """Looks along sys.path, or a package's __path__, with the finders of sys.path_hooks."""

    @staticmethod
    def invalidate_caches():
        """Pass the call on to all finders."""
        for name, finder in list(sys.path_importer_cache.items()):
            if finder is None or not _path_isabs(name):
                del sys.path_importer_cache[name]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()
        _NamespacePath._epoch += 1
        # Nothing is kept there before it is imported.
        metadata = sys.modules.get("importlib.metadata")
        if metadata is not None:
            metadata.MetadataPathFinder.invalidate_caches()

    @staticmethod
    def _path_hooks(path):
        if sys.path_hooks is not None and not sys.path_hooks:
            _warn("sys.path_hooks is empty", ImportWarning)
        for hook in sys.path_hooks:
            try:
                return hook(path)
            except ImportError:
                continue
        return None

    @classmethod
    def _path_importer_cache(cls, path):
        if path == "":
            try:
                path = _os.getcwd()
            except FileNotFoundError:
                return None
        try:
            return sys.path_importer_cache[path]
        except KeyError:
            finder = sys.path_importer_cache[path] = cls._path_hooks(path)
            return finder

    @classmethod
    def _get_spec(cls, fullname, path, target=None):
        portions = []
        for entry in path:
            if not isinstance(entry, str):
                continue
            finder = cls._path_importer_cache(entry)
            if finder is None:
                continue
            spec = finder.find_spec(fullname, target)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            portions.extend(spec.submodule_search_locations)
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = portions
        return spec

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """The module's spec, or None."""
        spec = cls._get_spec(fullname, sys.path if path is None else path, target)
        if spec.loader is not None:
            return spec
        portions = spec.submodule_search_locations
        if not portions:
            return None
        spec.origin = None
        spec.submodule_search_locations = _NamespacePath(fullname, portions, cls._get_spec)
        return spec

    @staticmethod
    def find_distributions(*args, **kwargs):
        """The distributions of installed packages (importlib.metadata)."""
        from importlib.metadata import MetadataPathFinder
        return MetadataPathFinder.find_distributions(*args, **kwargs)


class FileFinder:
    """Looks for modules in one folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details
                         for suffix in suffixes]
        if not path or path == ".":
            self.path = _os.getcwd()
        else:
            self.path = _path_abspath(path)

    def invalidate_caches(self):
        """Nothing is kept: every look is at the folder itself."""

    def _get_spec(self, loader_class, fullname, path, locations, target):
        return spec_from_file_location(fullname, path, loader=loader_class(fullname, path),
                                       submodule_search_locations=locations)

    def find_spec(self, fullname, target=None):
        """The module's spec, one without a loader for a namespace package's folder, or None."""
        tail = fullname.rpartition(".")[2]
        if not tail or "/" in tail or "\0" in tail:
            return None
        base = _path_join(self.path, tail)
        is_folder = _path_isdir(base)
        if is_folder:
            for suffix, loader_class in self._loaders:
                init = _path_join(base, "__init__" + suffix)
                if _path_isfile(init):
                    return self._get_spec(loader_class, fullname, init, [base], target)
        for suffix, loader_class in self._loaders:
            path = base + suffix
            if _path_isfile(path):
                return self._get_spec(loader_class, fullname, path, None, target)
        if is_folder:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """A function for sys.path_hooks."""
        def path_hook_for_FileFinder(path):
            if not _path_isdir(path):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class WindowsRegistryFinder:
    """Finds nothing: there is no registry."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


def _fix_up_module(ns, name, pathname, cpathname=None):
    loader = ns.get("__loader__")
    spec = ns.get("__spec__")
    if not loader:
        if spec:
            loader = spec.loader
        elif pathname == cpathname:
            loader = SourcelessFileLoader(name, pathname)
        else:
            loader = SourceFileLoader(name, pathname)
    if not spec:
        spec = spec_from_file_location(name, pathname, loader=loader)
        if cpathname:
            spec.cached = _path_abspath(cpathname)
    ns["__spec__"] = spec
    ns["__loader__"] = loader
    ns["__file__"] = pathname
    ns["__cached__"] = cpathname


def _bless_my_loader(module_globals):
    # The loader that a module's namespace names, in __spec__ before __loader__; they should agree.
    if not isinstance(module_globals, dict):
        return None
    missing = object()
    loader = module_globals.get("__loader__")
    spec = module_globals.get("__spec__", missing)
    complaint = "Module globals is missing a __spec__.loader"
    if loader is None:
        if spec is missing:
            return None
        if spec is None:
            raise ValueError(complaint)
    from_spec = getattr(spec, "loader", missing)
    if from_spec is missing or from_spec is None:
        if loader is None:
            raise (AttributeError if from_spec is missing else ValueError)(complaint)
        _warn(complaint, DeprecationWarning)
        return loader
    if loader is not None and loader != from_spec:
        _warn("Module globals; __loader__ != __spec__.loader", DeprecationWarning)
        return loader
    return from_spec


def _get_supported_file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES), (SourcelessFileLoader, BYTECODE_SUFFIXES)]


# --- what native imports need


def _make_loader(kind, name, origin):
    """The loader of a module that was imported natively."""
    if kind == "built-in":
        return _bootstrap.BuiltinImporter
    if kind == "frozen":
        return _bootstrap.FrozenImporter
    return SourceFileLoader(name, origin)


def _make_namespace(name, portions):
    """The spec of a namespace package."""
    spec = ModuleSpec(name, None)
    spec.submodule_search_locations = _NamespacePath(name, portions, PathFinder._get_spec)
    loader = NamespaceLoader.__new__(NamespaceLoader)
    loader._path = spec.submodule_search_locations
    spec.loader = loader
    return spec


def _install(bootstrap=None):
    meta_path = [_bootstrap.BuiltinImporter, _bootstrap.FrozenImporter, PathFinder]
    path_hooks = [FileFinder.path_hook(*_get_supported_file_loaders())]
    _imp.remember_importers(tuple(meta_path), tuple(path_hooks), FileFinder,
                            _bootstrap._find_and_load, _make_loader, _make_namespace)
    names = sys.__dict__
    names.setdefault("meta_path", meta_path)
    names.setdefault("path_hooks", path_hooks)
    names.setdefault("path_importer_cache", {})


_bootstrap._bootstrap_external = sys.modules[_real_name]
_install()
__name__ = _real_name
sys.modules["_frozen_importlib_external"] = sys.modules[_real_name]

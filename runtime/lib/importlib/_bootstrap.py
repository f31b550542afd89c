"""The core of the import system: specs, the modules made from them, built-in and frozen modules.

Usual imports never come here: they are done natively, in the same way. This module is loaded when
a script looks at the machinery (sys.meta_path, a loader, importlib) or has changed it.
"""

_real_name = __name__
__name__ = "_frozen_importlib"  # what the classes below say they come from

import _imp
import sys

ModuleSpec = _imp.ModuleSpec
_warn = _imp.warn  # imports nothing, whatever state the machinery is in
_bootstrap_external = None


def _call_with_frames_removed(function, *args, **kwds):
    # Frames of the import system below a call of this function are left out of tracebacks.
    return function(*args, **kwds)


def _verbose_message(message, *args, verbosity=1):
    if sys.flags.verbose >= verbosity:
        if not message.startswith(("#", "import ")):
            message = "# " + message
        print(message.format(*args), file=sys.stderr)


def _object_name(object):
    try:
        return object.__qualname__
    except AttributeError:
        return type(object).__qualname__


# --- locks: imports happen on one thread, so that these are formalities


class _ImportLockContext:
    def __enter__(self):
        _imp.acquire_lock()

    def __exit__(self, *exc_info):
        _imp.release_lock()


class _ModuleLockManager:
    def __init__(self, name):
        self._name = name

    def __enter__(self):
        return None

    def __exit__(self, *exc_info):
        return None


# --- specs


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec of what the loader says about the module."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        from_file = _bootstrap_external.spec_from_file_location
        if is_package is None:
            return from_file(name, loader=loader)
        return from_file(name, loader=loader,
                         submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _spec_from_module(module, loader=None, origin=None):
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    name = module.__name__
    if loader is None:
        loader = getattr(module, "__loader__", None)
    location = getattr(module, "__file__", None)
    if origin is None:
        origin = location if location is not None else getattr(loader, "_ORIGIN", None)
    path = getattr(module, "__path__", None)
    spec = ModuleSpec(name, loader, origin=origin)
    spec._set_fileattr = location is not None and origin == location
    spec.cached = getattr(module, "__cached__", None)
    spec.submodule_search_locations = None if path is None else list(path)
    return spec


def _init_module_attrs(spec, module, *, override=False):
    def put(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    put("__name__", spec.name)
    loader = spec.loader
    if override or getattr(module, "__loader__", None) is None:
        if loader is None and spec.submodule_search_locations is not None:
            loader = _bootstrap_external.NamespaceLoader.__new__(
                _bootstrap_external.NamespaceLoader)
            loader._path = spec.submodule_search_locations
            spec.loader = loader
            # What has a path and no file is a namespace package, whatever it was before.
            module.__file__ = None
        put("__loader__", loader)
    put("__package__", spec.parent)
    try:
        module.__spec__ = spec
    except AttributeError:
        pass
    if spec.submodule_search_locations is not None:
        put("__path__", spec.submodule_search_locations)
    if spec.has_location:
        put("__file__", spec.origin)
        if spec.cached is not None:
            put("__cached__", spec.cached)
    return module


def module_from_spec(spec):
    """A new module with the attributes that its spec gives; not run yet."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    _init_module_attrs(spec, module)
    return module


def _module_repr_from_spec(spec):
    name = "?" if spec.name is None else spec.name
    if spec.origin is None:
        loader = spec.loader
        if loader is None:
            return f"<module {name!r}>"
        if isinstance(loader, _bootstrap_external.NamespaceLoader):
            return f"<module {name!r} (namespace) from {list(loader._path)}>"
        return f"<module {name!r} ({loader!r})>"
    if spec.has_location:
        return f"<module {name!r} from {spec.origin!r}>"
    return f"<module {name!r} ({spec.origin})>"


def _module_repr(module):
    spec = getattr(module, "__spec__", None)
    if spec:
        return _module_repr_from_spec(spec)
    name = getattr(module, "__name__", "?")
    loader = getattr(module, "__loader__", None)
    try:
        return f"<module {name!r} from {module.__file__!r}>"
    except AttributeError:
        return f"<module {name!r}>" if loader is None else f"<module {name!r} ({loader!r})>"


# --- loading


def _exec(spec, module):
    """Run a spec's code in a module that exists already (reload)."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
            _init_module_attrs(spec, module, override=True)
        else:
            _init_module_attrs(spec, module, override=True)
            if hasattr(spec.loader, "exec_module"):
                spec.loader.exec_module(module)
            else:
                _warn(f"{_object_name(spec.loader)}.exec_module() not found; falling back to "
                      "load_module()", ImportWarning)
                spec.loader.load_module(name)
    finally:
        # The module may have put another in its place.
        module = sys.modules.pop(name)
        sys.modules[name] = module
    return module


def _load_with_load_module(spec):
    try:
        spec.loader.load_module(spec.name)
    except:
        if spec.name in sys.modules:
            sys.modules[spec.name] = sys.modules.pop(spec.name)
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    if getattr(module, "__loader__", None) is None:
        try:
            module.__loader__ = spec.loader
        except AttributeError:
            pass
    if getattr(module, "__package__", None) is None:
        try:
            module.__package__ = (module.__name__ if hasattr(module, "__path__")
                                  else spec.name.rpartition(".")[0])
        except AttributeError:
            pass
    if getattr(module, "__spec__", None) is None:
        try:
            module.__spec__ = spec
        except AttributeError:
            pass
    return module


def _load_unlocked(spec):
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        _warn(f"{_object_name(spec.loader)}.exec_module() not found; falling back to "
              "load_module()", ImportWarning)
        return _load_with_load_module(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        except:
            sys.modules.pop(spec.name, None)
            raise
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
        _verbose_message("import {!r} # {!r}", spec.name, spec.loader)
    finally:
        spec._initializing = False
    return module


def _load(spec):
    """The module of a spec, loaded and entered into sys.modules."""
    return _load_unlocked(spec)


def _load_module_shim(self, fullname):
    # load_module() of loaders that have exec_module().
    _warn("the load_module() method is deprecated and slated for removal in Python 3.12; "
          "use exec_module() instead", DeprecationWarning)
    spec = spec_from_loader(fullname, self)
    if fullname in sys.modules:
        _exec(spec, sys.modules[fullname])
        return sys.modules[fullname]
    return _load(spec)


# --- built-in and frozen modules


def _only_built_in(function):
    def checked(self, fullname):
        if fullname not in sys.builtin_module_names:
            raise ImportError(f"{fullname!r} is not a built-in module", name=fullname)
        return function(self, fullname)
    checked.__name__ = function.__name__
    checked.__qualname__ = function.__qualname__
    checked.__doc__ = function.__doc__
    return checked


def _only_frozen(function):
    def checked(self, fullname):
        if not _imp.is_frozen(fullname):
            raise ImportError(f"{fullname!r} is not a frozen module", name=fullname)
        return function(self, fullname)
    checked.__name__ = function.__name__
    checked.__qualname__ = function.__qualname__
    checked.__doc__ = function.__doc__
    return checked


class BuiltinImporter:
    """Finds and loads the modules that are part of the program, written natively."""

    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.is_builtin(fullname):
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN)
        return None

    @staticmethod
    def create_module(spec):
        """Make the module."""
        if spec.name not in sys.builtin_module_names:
            raise ImportError(f"{spec.name!r} is not a built-in module", name=spec.name)
        return _call_with_frames_removed(_imp.create_builtin, spec)

    @staticmethod
    def exec_module(module):
        """Nothing is left to be run."""
        _call_with_frames_removed(_imp.exec_builtin, module)

    @classmethod
    @_only_built_in
    def get_code(cls, fullname):
        """None: there is no code object."""
        return None

    @classmethod
    @_only_built_in
    def get_source(cls, fullname):
        """None: there is no text."""
        return None

    @classmethod
    @_only_built_in
    def is_package(cls, fullname):
        """False: none of them is a package."""
        return False

    load_module = classmethod(_load_module_shim)


class FrozenImporter:
    """Finds and loads the modules that are part of the program, written in Python."""

    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imp.find_frozen(fullname)
        if found is None:
            return None
        spec = spec_from_loader(fullname, cls, origin=cls._ORIGIN, is_package=found[1])
        spec.loader_state = type(sys.implementation)(filename=None, origname=fullname)
        if found[1]:
            spec.submodule_search_locations.extend(_imp.library_folders(fullname))
        return spec

    @staticmethod
    def create_module(spec):
        """None: an ordinary module will do."""
        return None

    @staticmethod
    def exec_module(module):
        code = _call_with_frames_removed(_imp.get_frozen_object, module.__spec__.name)
        exec(code, module.__dict__)

    @classmethod
    @_only_frozen
    def get_code(cls, fullname):
        """The module's code object."""
        return _imp.get_frozen_object(fullname)

    @classmethod
    @_only_frozen
    def get_source(cls, fullname):
        """The module's text."""
        return _imp.find_frozen(fullname, withdata=True)[0].decode()

    @classmethod
    @_only_frozen
    def is_package(cls, fullname):
        """Is it a package?"""
        return _imp.is_frozen_package(fullname)

    load_module = classmethod(_load_module_shim)


# --- finding


def _find_spec(name, path, target=None):
    """Ask the finders of sys.meta_path in turn."""
    meta_path = sys.meta_path
    if meta_path is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    if not meta_path:
        _warn("sys.meta_path is empty", ImportWarning)
    known_before = name in sys.modules
    for finder in meta_path:
        try:
            find_spec = finder.find_spec
        except AttributeError:
            continue
        spec = find_spec(name, path, target)
        if spec is None:
            continue
        if not known_before and name in sys.modules:
            # Finding it has imported it.
            own = getattr(sys.modules[name], "__spec__", None)
            return spec if own is None else own
        return spec
    return None


def _check_name(name, package, level):
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
    if not name and level == 0:
        raise ValueError("Empty module name")


def _resolve_name(name, package, level):
    """The absolute name of a relative one."""
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


def _find_and_load(name):
    """The module of that full name; what native imports call when the machinery was changed."""
    module = sys.modules.get(name, _MISSING)
    if module is None:
        raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
    if module is not _MISSING:
        return module
    path = None
    parent, _, child = name.rpartition(".")
    parent_spec = None
    if parent:
        if parent not in sys.modules:
            _call_with_frames_removed(_find_and_load, parent)
        if name in sys.modules:
            return sys.modules[name]
        parent_module = sys.modules[parent]
        try:
            path = parent_module.__path__
        except AttributeError:
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package",
                                      name=name) from None
        parent_spec = getattr(parent_module, "__spec__", None)
    spec = _find_spec(name, path)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    pending = getattr(parent_spec, "_uninitialized_submodules", None)
    if pending is not None:
        pending.append(child)
    try:
        module = _load_unlocked(spec)
    finally:
        if pending:
            pending.pop()
    if parent:
        try:
            setattr(sys.modules[parent], child, module)
        except AttributeError:
            _warn(f"Cannot set an attribute on {parent!r} for child module {child!r}",
                  ImportWarning)
    return module


_MISSING = object()


def _gcd_import(name, package=None, level=0):
    """Import a module and give it itself, not its top-level package."""
    _check_name(name, package, level)
    if level > 0:
        name = _resolve_name(name, package, level)
    return _imp.import_module(name)


def _calc___package__(globals):
    package = globals.get("__package__")
    spec = globals.get("__spec__")
    if package is not None:
        if spec is not None and package != spec.parent:
            _warn(f"__package__ != __spec__.parent ({package!r} != {spec.parent!r})",
                  DeprecationWarning)
        return package
    if spec is not None:
        return spec.parent
    _warn("can't resolve package from __spec__ or __package__, falling back on __name__ and "
          "__path__", ImportWarning)
    package = globals["__name__"]
    return package if "__path__" in globals else package.rpartition(".")[0]


def _handle_fromlist(module, fromlist, import_, *, recursive=False):
    """Import the names of `from module import names` that are submodules."""
    for item in fromlist:
        if not isinstance(item, str):
            where = module.__name__ + ".__all__" if recursive else "``from list''"
            raise TypeError(f"Item in {where} must be str, not {type(item).__name__}")
        if item == "*":
            if not recursive and hasattr(module, "__all__"):
                _handle_fromlist(module, module.__all__, import_, recursive=True)
        elif not hasattr(module, item):
            wanted = f"{module.__name__}.{item}"
            try:
                _call_with_frames_removed(import_, wanted)
            except ModuleNotFoundError as error:
                if error.name == wanted and sys.modules.get(wanted, _MISSING) is not None:
                    continue
                raise
    return module


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    """What the import statement calls."""
    if level == 0:
        module = _gcd_import(name)
    else:
        package = _calc___package__({} if globals is None else globals)
        module = _gcd_import(name, package, level)
    if fromlist:
        return _handle_fromlist(module, fromlist, _gcd_import) if hasattr(module, "__path__") \
            else module
    if level == 0:
        return _gcd_import(name.partition(".")[0])
    if not name:
        return module
    cut = len(name) - len(name.partition(".")[0])
    return sys.modules[module.__name__[:len(module.__name__) - cut]]


def _builtin_from_name(name):
    spec = BuiltinImporter.find_spec(name)
    if spec is None:
        raise ImportError("no built-in module named " + name)
    return _load_unlocked(spec)


__name__ = _real_name
sys.modules["_frozen_importlib"] = sys.modules[_real_name]

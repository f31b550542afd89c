"""For those who write finders and loaders, or load modules in their own way."""

import _imp
import sys
import types
from ._abc import Loader
from ._bootstrap import _find_spec, _resolve_name, module_from_spec, spec_from_loader
from ._bootstrap_external import (
    MAGIC_NUMBER, _RAW_MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache,
    spec_from_file_location)


def source_hash(source_bytes):
    """The hash that a compiled file can have instead of a time."""
    return _imp.source_hash(_RAW_MAGIC_NUMBER, source_bytes)


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    tail = name.lstrip(".")
    return _resolve_name(tail, package, len(name) - len(tail))


def _spec_of_loaded(name):
    module = sys.modules[name]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{name}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec


def _find_spec_from_path(name, path=None):
    return _find_spec(name, path) if name not in sys.modules else _spec_of_loaded(name)


def find_spec(name, package=None):
    """The spec of a module, or None; the parents of a submodule are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        return _spec_of_loaded(fullname)
    parent_name = fullname.rpartition(".")[0]
    if not parent_name:
        return _find_spec(fullname, None)
    parent = __import__(parent_name, fromlist=["__path__"])
    try:
        path = parent.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(
            f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}",
            name=fullname) from error
    return _find_spec(fullname, path)


class _incompatible_extension_module_restrictions:
    """Accepted; there are no extension modules whose restrictions could be lifted."""

    def __init__(self, *, disable_check):
        self.disable_check = bool(disable_check)

    def __enter__(self):
        self.old = _imp._override_multi_interp_extensions_check(self.override)

    def __exit__(self, *exc_info):
        old = self.old
        del self.old
        _imp._override_multi_interp_extensions_check(old)

    @property
    def override(self):
        return -1 if self.disable_check else 1


class _LazyModule(types.ModuleType):
    """A module that is loaded when one of its attributes is asked for."""

    def __getattribute__(self, name):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        own = object.__getattribute__(self, "__dict__")
        if state["loading"]:
            return object.__getattribute__(self, name)
        state["loading"] = True
        before, class_before = state["attributes"], state["class"]
        full_name = own["__name__"]
        now = dict(own)
        changed = {key: value for key, value in now.items()
                   if key not in before or before[key] is not value}
        spec.loader.exec_module(self)
        if full_name in sys.modules and sys.modules[full_name] is not self:
            raise ValueError(f"module object for {full_name!r} substituted in sys.modules during a "
                             "lazy load")
        own.update(changed)  # what was set meanwhile stays
        object.__setattr__(self, "__class__", class_before)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader(Loader):
    """A loader around another that puts the loading off."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A function that makes such loaders around those of a class."""
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Note what the module has now; the rest happens later."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {
            "attributes": module.__dict__.copy(),
            "class": module.__class__,
            "loading": False,
        }
        module.__class__ = _LazyModule

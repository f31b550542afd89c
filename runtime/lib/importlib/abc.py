"""Abstract base classes of the import system."""

import _imp
import abc
import warnings
from . import _bootstrap, _bootstrap_external, machinery
from ._abc import Loader

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader",
           "ExecutionLoader", "FileLoader", "SourceLoader"]


def __getattr__(name):
    if name in ("ResourceReader", "Traversable", "TraversableResources"):
        from .resources import abc as resources_abc
        warnings._deprecated(f"importlib.abc.{name}", remove=(3, 14))
        value = globals()[name] = getattr(resources_abc, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _register(cls, *subclasses):
    for subclass in subclasses:
        cls.register(subclass)


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        """Forget what was remembered of files."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of sys.path."""

    def invalidate_caches(self):
        """Forget what was remembered of files."""


class ResourceLoader(Loader):
    """A loader that can read other files."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can be asked about its modules."""

    def is_package(self, fullname):
        """Is the module a package? ImportError if it cannot be found."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code, or None if it has none."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The module's text, or None if it has none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """The code object of a text."""
        return compile(data, path, "exec", dont_inherit=True)

    exec_module = _bootstrap_external._LoaderBasics.exec_module
    load_module = _bootstrap_external._LoaderBasics.load_module


class ExecutionLoader(InspectLoader):
    """A loader whose modules can be run as programs."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """What __file__ will be."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code, or None if it has none."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_bootstrap_external.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of one file."""


class SourceLoader(_bootstrap_external.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of modules from text."""

    def path_mtime(self, path):
        """When the file was changed, as an int."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        """What is known of the file: a dict with 'mtime' and maybe 'size'."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Write a file, where a loader can."""


_register(MetaPathFinder, machinery.BuiltinImporter, machinery.FrozenImporter,
          machinery.PathFinder, machinery.WindowsRegistryFinder)
_register(PathEntryFinder, machinery.FileFinder)
_register(Loader, machinery.BuiltinImporter, machinery.FrozenImporter, machinery.NamespaceLoader)
_register(InspectLoader, machinery.BuiltinImporter, machinery.FrozenImporter)
_register(ExecutionLoader, machinery.ExtensionFileLoader)
_register(FileLoader, machinery.SourceFileLoader, machinery.SourcelessFileLoader)
_register(SourceLoader, machinery.SourceFileLoader)

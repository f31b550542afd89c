"""The finders, loaders and specs of the import system."""

from ._bootstrap import ModuleSpec, BuiltinImporter, FrozenImporter
from ._bootstrap_external import (
    SOURCE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, OPTIMIZED_BYTECODE_SUFFIXES, BYTECODE_SUFFIXES,
    EXTENSION_SUFFIXES, WindowsRegistryFinder, PathFinder, FileFinder, SourceFileLoader,
    SourcelessFileLoader, ExtensionFileLoader, NamespaceLoader)


def all_suffixes():
    """What the names of files with modules end with."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES

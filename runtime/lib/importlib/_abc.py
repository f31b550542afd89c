"""The abstract base of loaders."""

import abc
from . import _bootstrap


class Loader(metaclass=abc.ABCMeta):
    """What loads modules."""

    def create_module(self, spec):
        """A module to run the code in, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """The old way of loading: find, make, run and enter into sys.modules."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _bootstrap._load_module_shim(self, fullname)

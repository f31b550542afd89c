import sys
import importlib.util
import importlib.machinery


class Maker:
    """Makes modules of the names that begin with made_."""

    def find_spec(self, name, path, target=None):
        if name.startswith("made_"):
            return importlib.machinery.ModuleSpec(name, self, origin="thin air")
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.value = len(module.__name__)


maker = Maker()
sys.meta_path.insert(0, maker)
import made_it

print(made_it.value, made_it)  # expect: 7 <module 'made_it' (thin air)>
print(made_it.__loader__ is maker, made_it.__spec__.loader is maker)  # expect: True True
print(importlib.util.find_spec("made_too").origin)  # expect: thin air
sys.meta_path.remove(maker)
import made_not  # raises: ModuleNotFoundError: No module named 'made_not'

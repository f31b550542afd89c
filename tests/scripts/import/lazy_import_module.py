import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import importlib
import importlib.util


class Lazy:
    def find_spec(self, name, path, target=None):
        if name != "simple":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        spec.loader = importlib.util.LazyLoader(spec.loader)
        return spec


import importlib.machinery
sys.meta_path.insert(0, Lazy())
module = importlib.import_module("simple")
print(object.__getattribute__(module, "__class__").__name__)  # expect: _LazyModule
print(module.value, type(module).__name__)  # expect: 5 module

import sys
import importlib.machinery


class Finder:
    def __init__(self, path):
        if not path.startswith("memory:"):
            raise ImportError
        self.path = path

    def find_spec(self, name, target=None):
        if name != "in_memory":
            return None
        return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec("place = 'memory'", module.__dict__)


sys.path_hooks.insert(0, Finder)
sys.path.append("memory:1")
import in_memory
print(in_memory.place)  # expect: memory
print(type(sys.path_importer_cache["memory:1"]).__name__)  # expect: Finder

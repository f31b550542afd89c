import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import importlib
m = importlib.import_module("simple")  # raises: AttributeError: partially initialized module 'importlib' has no attribute 'import_module' (most likely due to a circular import)
n = importlib.import_module(".second", "pkg")
print(m.value, n.__name__)

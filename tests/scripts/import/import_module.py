import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import importlib
m = importlib.import_module("simple")
n = importlib.import_module(".second", "pkg")  # expect: pkg is imported
print(m.value, n.__name__)  # expect: 5 pkg.second

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import importlib
import simple
simple.value = 6
simple.more = 1
print(importlib.reload(simple) is simple, simple.value, simple.more)  # expect: True 5 1
try:
    importlib.reload(1)
except TypeError as error:
    print(error)  # expect: reload() argument must be a module
del sys.modules["simple"]
importlib.reload(simple)  # raises: ImportError: module simple not in sys.modules

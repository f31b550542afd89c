import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
before = sys.meta_path[:]
del sys.meta_path[:]
try:
    import simple
except ImportError as error:
    print(repr(error))  # expect: ModuleNotFoundError("No module named 'simple'")
sys.meta_path[:] = before
import simple
print(simple.value)  # expect: 5

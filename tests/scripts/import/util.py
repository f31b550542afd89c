import importlib.util
import sys

here = __file__.rpartition("/")[0] + "/_modules"
spec = importlib.util.spec_from_file_location("other_name", here + "/simple.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module.value, "other_name" in sys.modules)  # expect: other_name 5 False
print(importlib.util.find_spec("no_such_module"))  # expect: None
print(importlib.util.resolve_name("..a", "b.c.d"))  # expect: b.c.a
path = importlib.util.cache_from_source("/x/y.py")
print(path.startswith("/x/__pycache__/y."), importlib.util.source_from_cache(path))  # expect: True /x/y.py
print(importlib.util.decode_source(b"# coding: latin-1\r\nx = '\xe9'\r\n"))
# expect: # coding: latin-1
# expect: x = 'é'
# expect: 


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(importlib.util.resolve_name, ".a", "")  # expect: ImportError: no package specified for '.a' (required for relative module names)
attempt(importlib.util.find_spec, "sys.x")  # expect: ModuleNotFoundError: __path__ attribute not found on 'sys' while trying to find 'sys.x'
attempt(importlib.import_module, ".x")  # expect: TypeError: the 'package' argument is required to perform a relative import for '.x'
attempt(importlib.import_module, "sys.x")  # expect: ModuleNotFoundError: No module named 'sys.x'; 'sys' is not a package
sys.path.insert(0, here)
spec = importlib.util.find_spec("simple")
spec.loader = importlib.util.LazyLoader(spec.loader)
lazy = importlib.util.module_from_spec(spec)
sys.modules["simple"] = lazy
spec.loader.exec_module(lazy)
print(type(lazy).__name__, lazy.value, type(lazy).__name__)  # expect: _LazyModule 5 module

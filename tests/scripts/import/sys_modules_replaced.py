import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
sys.modules["fake"] = "not a module"
import fake
print(fake)  # expect: not a module
sys.modules["blocked"] = None
import blocked  # raises: ModuleNotFoundError: import of blocked halted; None in sys.modules

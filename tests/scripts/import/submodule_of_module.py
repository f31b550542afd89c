import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple.part  # raises: ModuleNotFoundError: No module named 'simple.part'; 'simple' is not a package

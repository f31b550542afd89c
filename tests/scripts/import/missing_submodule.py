import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg.nothing  # raises: ModuleNotFoundError: No module named 'pkg.nothing'
# expect: pkg is imported

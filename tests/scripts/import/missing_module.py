import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import no_such_module  # raises: ModuleNotFoundError: No module named 'no_such_module'

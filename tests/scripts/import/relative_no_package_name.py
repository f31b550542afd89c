import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from .simple import value  # raises: ImportError: attempted relative import with no known parent package

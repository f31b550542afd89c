import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg.too_far  # raises: ImportError: attempted relative import beyond top-level package
# expect: pkg is imported

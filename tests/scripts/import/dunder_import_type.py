import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
__import__(5)  # raises: TypeError: module name must be a string

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
__import__("")  # raises: ValueError: Empty module name

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
simple.nothing  # raises: AttributeError: module 'simple' has no attribute 'nothing'

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from bad_all import *  # raises: AttributeError: module 'bad_all' has no attribute 'missing'

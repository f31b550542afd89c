import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from simple import *
print(value, double(1), "_private" in globals())  # expect: 5 2 False

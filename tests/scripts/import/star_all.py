import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from with_all import *
print(a, _b, "c" in globals())  # expect: 1 2 False

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
simple.value = 7
simple.extra = 8
from simple import value, extra
print(value, extra)  # expect: 7 8
del simple.extra
simple.extra  # raises: AttributeError: module 'simple' has no attribute 'extra'

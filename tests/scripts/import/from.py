import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from simple import value, double as d
print(value, d(3))  # expect: 5 6

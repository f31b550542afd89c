import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from pkg import first, version  # expect: pkg is imported
print(first.name, version)  # expect: pkg.first 1.0

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg.first  # expect: pkg is imported
print(pkg.first.name, pkg.first.package, pkg.first.call())  # expect: pkg.first pkg helper 1.0

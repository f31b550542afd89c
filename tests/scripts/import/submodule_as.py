import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg.sub.leaf as leaf  # expect: pkg is imported
print(leaf.where, leaf.call(), leaf.parent_version)  # expect: pkg.sub.leaf helper 1.0 1.0

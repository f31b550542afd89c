import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import dynamic
print(dynamic.lazy, dir(dynamic), hasattr(dynamic, "other"))
# expect: made on demand ['lazy'] False
from dynamic import lazy
print(lazy)  # expect: made on demand
dynamic.missing  # raises: AttributeError: no missing here

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple, math
print(repr(simple).startswith("<module 'simple' from '"), type(simple).__name__, repr(sys))
# expect: True module <module 'sys' (built-in)>

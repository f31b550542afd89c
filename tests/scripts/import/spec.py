import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
print(simple.__spec__.name, simple.__spec__.parent, simple.__loader__ is not None)
# expect: simple  True

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
print(simple.value, simple.double(4), simple.__name__, simple.__doc__, simple.__file__.endswith("/_modules/simple.py"))
# expect: 5 8 simple A module for the import tests. True

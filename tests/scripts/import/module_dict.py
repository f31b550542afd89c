import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
print("value" in vars(simple), simple.__dict__["value"], sorted(k for k in dir(simple) if not k.startswith("__")))
# expect: True 5 ['_private', 'double', 'value']

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple
print(simple.double.__globals__ is simple.__dict__, simple.double.__module__)  # expect: True simple

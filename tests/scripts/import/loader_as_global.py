import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import own_loader
import simple
print(own_loader.at_top, own_loader.inside() is own_loader.__spec__.loader)  # expect: SourceFileLoader True
print("__loader__" in dir(simple), "__loader__" in dir(own_loader))  # expect: True True
print(simple.__loader__.path == simple.__file__)  # expect: True
import types
print(types.ModuleType("x").__loader__)  # expect: None

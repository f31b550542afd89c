import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import importlib.machinery
import simple
import pkg  # expect: pkg is imported

spec = simple.__spec__
print(spec.has_location, spec.origin == simple.__file__, spec.cached == simple.__cached__)  # expect: True True True
print(type(simple.__loader__).__name__, simple.__loader__.name)  # expect: SourceFileLoader simple
print(simple.__loader__ is spec.loader, spec.submodule_search_locations)  # expect: True None
print(pkg.__spec__.parent, pkg.__spec__.submodule_search_locations == pkg.__path__)  # expect: pkg True
print(simple.__loader__.get_source("simple").count("value = 5"))  # expect: 1
again = importlib.machinery.ModuleSpec("a.b", None, origin="here", is_package=True)
print(again)  # expect: ModuleSpec(name='a.b', loader=None, origin='here', submodule_search_locations=[])
print(again.parent, again.has_location, again.cached)  # expect: a.b False None
print(again == importlib.machinery.ModuleSpec("a.b", None, origin="here", is_package=True))  # expect: True
print(again != spec, again == 1)  # expect: True False
again.extra = 1
print(again.extra)  # expect: 1
print(sys.__spec__)  # expect: ModuleSpec(name='sys', loader=<class '_frozen_importlib.BuiltinImporter'>, origin='built-in')

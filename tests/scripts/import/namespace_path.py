import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import namespace_pkg
print(namespace_pkg.__file__, type(namespace_pkg.__loader__).__name__, namespace_pkg.__spec__.origin)
# expect: None NamespaceLoader None
print(repr(namespace_pkg) == f"<module 'namespace_pkg' (namespace) from {list(namespace_pkg.__path__)!r}>")  # expect: True
sys.path.append(sys.path[0] + "/second_place")
print(len(namespace_pkg.__path__), namespace_pkg.__package__)  # expect: 2 namespace_pkg
import namespace_pkg.other
print(namespace_pkg.other.where)  # expect: second

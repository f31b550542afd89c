import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import namespace_pkg.part
print(namespace_pkg.part.inside, namespace_pkg.__name__, type(namespace_pkg.__path__).__name__)
# expect: True namespace_pkg _NamespacePath

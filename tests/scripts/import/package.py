import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg  # expect: pkg is imported
print(pkg.version, pkg.__name__, pkg.__package__, len(pkg.__path__), hasattr(pkg, "first"))
# expect: 1.0 pkg pkg 1 False

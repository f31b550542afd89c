import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from pkg.sub.leaf import where  # expect: pkg is imported
import sys
print(where, sorted(m for m in sys.modules if m.startswith("pkg")))
# expect: pkg.sub.leaf ['pkg', 'pkg.first', 'pkg.second', 'pkg.sub', 'pkg.sub.leaf']

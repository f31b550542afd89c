import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple as s
print(s.value, "simple" in globals(), s.__name__)  # expect: 5 False simple

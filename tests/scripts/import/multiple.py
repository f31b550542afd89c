import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import simple, noisy as n  # expect: noisy is imported as noisy
print(simple.value, n.count)  # expect: 5 1

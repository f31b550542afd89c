import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import noisy  # expect: noisy is imported as noisy
import noisy
noisy.count += 1
from noisy import count
print(count)  # expect: 2

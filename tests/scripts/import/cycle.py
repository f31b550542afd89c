import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import cycle_a
print(cycle_a.other(), cycle_a.cycle_b.other())  # expect: b a

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
try:
    import cycle_from_a
except ImportError as e:
    print(str(e).partition(" (/")[0])
    # expect: cannot import name 'x' from partially initialized module 'cycle_from_a' (most likely due to a circular import)

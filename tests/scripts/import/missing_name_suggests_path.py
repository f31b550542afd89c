import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
try:
    from simple import nothing
except ImportError as e:
    print(type(e).__name__, e.name, e.path.endswith("simple.py"), str(e).startswith("cannot import name 'nothing' from 'simple' ("))
    # expect: ImportError simple True True

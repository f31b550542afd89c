import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
print(__name__, __package__, __doc__, __builtins__.__name__)  # expect: __main__ None None builtins

import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
def f():
    from simple import *  # syntax-error: import * only allowed at module level

import sys
sys.setrecursionlimit("a")  # raises: TypeError: 'str' object cannot be interpreted as an integer

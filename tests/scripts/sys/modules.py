import sys, math
print("sys" in sys.modules, sys.modules["math"] is math, "__main__" in sys.modules, sys.modules["__main__"].__name__)
# expect: True True True __main__

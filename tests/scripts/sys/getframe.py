import sys
def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_lineno
print(f())  # expect: ('f', 4)
sys._getframe(1000)  # raises: ValueError: call stack is not deep enough

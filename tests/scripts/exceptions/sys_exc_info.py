import sys
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None, sys.exception() is v)
    # expect: ZeroDivisionError division by zero True True
print(sys.exc_info())  # expect: (None, None, None)

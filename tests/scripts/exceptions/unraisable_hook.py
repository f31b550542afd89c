import sys

told = []
sys.unraisablehook = told.append


class C:
    def __del__(self):
        1 / 0


C()
print(told[0].exc_type, type(told[0]).__name__, told[0].err_msg)
# expect: <class 'ZeroDivisionError'> UnraisableHookArgs None

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: new()[0])  # expect: 97
t(lambda: new()[-1])  # expect: 99
t(lambda: new()[100])  # expect: IndexError: index out of bounds on dimension 1
t(lambda: new()[-100])  # expect: IndexError: index out of bounds on dimension 1
t(lambda: new()["a"])  # expect: TypeError: memoryview: invalid slice key
t(lambda: new()[None])  # expect: TypeError: memoryview: invalid slice key
t(lambda: new()[1.5])  # expect: TypeError: memoryview: invalid slice key
t(lambda: new()[::0])  # expect: ValueError: slice step cannot be zero
t(lambda: new()["a":])
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: new()[(0, 1)])  # expect: TypeError: cannot index 1-dimension view with 2-element tuple
t(lambda: new()[True])  # expect: 98
t(lambda: new()[2**70])  # expect: IndexError: cannot fit 'int' into an index-sized integer
t(lambda: new()[[]])  # expect: TypeError: memoryview: invalid slice key

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return range(3)
t(lambda: new()[0])  # expect: 0
t(lambda: new()[-1])  # expect: 2
t(lambda: new()[100])  # expect: IndexError: range object index out of range
t(lambda: new()[-100])  # expect: IndexError: range object index out of range
t(lambda: new()["a"])  # expect: TypeError: range indices must be integers or slices, not str
t(lambda: new()[None])  # expect: TypeError: range indices must be integers or slices, not NoneType
t(lambda: new()[1.5])  # expect: TypeError: range indices must be integers or slices, not float
t(lambda: new()[1:2])  # expect: range(1, 2)
t(lambda: new()[::0])  # expect: ValueError: slice step cannot be zero
t(lambda: new()["a":])
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: new()[()])  # expect: TypeError: range indices must be integers or slices, not tuple
t(lambda: new()[(0, 1)])  # expect: TypeError: range indices must be integers or slices, not tuple
t(lambda: new()[...])  # expect: TypeError: range indices must be integers or slices, not ellipsis
t(lambda: new()[True])  # expect: 1
t(lambda: new()[2**70])  # expect: IndexError: range object index out of range
t(lambda: new()[[]])  # expect: TypeError: range indices must be integers or slices, not list

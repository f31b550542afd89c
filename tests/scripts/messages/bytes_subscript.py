def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return b"abc"
t(lambda: new()[0])  # expect: 97
t(lambda: new()[-1])  # expect: 99
t(lambda: new()[100])  # expect: IndexError: index out of range
t(lambda: new()[-100])  # expect: IndexError: index out of range
t(lambda: new()["a"])  # expect: TypeError: byte indices must be integers or slices, not str
t(lambda: new()[None])  # expect: TypeError: byte indices must be integers or slices, not NoneType
t(lambda: new()[1.5])  # expect: TypeError: byte indices must be integers or slices, not float
t(lambda: new()[1:2])  # expect: b'b'
t(lambda: new()[::0])  # expect: ValueError: slice step cannot be zero
t(lambda: new()["a":])
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: new()[()])  # expect: TypeError: byte indices must be integers or slices, not tuple
t(lambda: new()[(0, 1)])  # expect: TypeError: byte indices must be integers or slices, not tuple
t(lambda: new()[...])  # expect: TypeError: byte indices must be integers or slices, not ellipsis
t(lambda: new()[True])  # expect: 98
t(lambda: new()[2**70])  # expect: IndexError: cannot fit 'int' into an index-sized integer
t(lambda: new()[[]])  # expect: TypeError: byte indices must be integers or slices, not list

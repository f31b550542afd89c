def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new()[0])  # expect: 'a'
t(lambda: new()[-1])  # expect: 'c'
t(lambda: new()[100])  # expect: IndexError: string index out of range
t(lambda: new()[-100])  # expect: IndexError: string index out of range
t(lambda: new()["a"])  # expect: TypeError: string indices must be integers, not 'str'
t(lambda: new()[None])  # expect: TypeError: string indices must be integers, not 'NoneType'
t(lambda: new()[1.5])  # expect: TypeError: string indices must be integers, not 'float'
t(lambda: new()[1:2])  # expect: 'b'
t(lambda: new()[::0])  # expect: ValueError: slice step cannot be zero
t(lambda: new()["a":])
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: new()[()])  # expect: TypeError: string indices must be integers, not 'tuple'
t(lambda: new()[(0, 1)])  # expect: TypeError: string indices must be integers, not 'tuple'
t(lambda: new()[...])  # expect: TypeError: string indices must be integers, not 'ellipsis'
t(lambda: new()[True])  # expect: 'b'
t(lambda: new()[2**70])  # expect: IndexError: cannot fit 'int' into an index-sized integer
t(lambda: new()[[]])  # expect: TypeError: string indices must be integers, not 'list'

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").__add__("a"))  # expect: TypeError: can't concat str to bytearray
t(lambda: bytearray(b"abc").__contains__("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").__delitem__("a"))
# expect: TypeError: bytearray indices must be integers or slices, not str
t(lambda: bytearray(b"abc").__eq__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__ge__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__getitem__("a"))
# expect: TypeError: bytearray indices must be integers or slices, not str
t(lambda: bytearray(b"abc").__gt__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__iadd__("a"))  # expect: TypeError: can't concat str to bytearray
t(lambda: bytearray(b"abc").__imul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: bytearray(b"abc").__le__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: bytearray(b"abc").__lt__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__mod__("a"))
# expect: TypeError: not all arguments converted during bytes formatting
t(lambda: bytearray(b"abc").__mul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").__ne__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__rmod__("a"))  # expect: NotImplemented
t(lambda: bytearray(b"abc").__rmul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").__setitem__("a"))  # expect: TypeError:  expected 2 arguments, got 1

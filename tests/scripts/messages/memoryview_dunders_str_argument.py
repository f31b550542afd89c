def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).__delitem__("a"))  # expect: TypeError: cannot delete memory
t(lambda: memoryview(bytearray(b"abc")).__enter__("a"))
# expect: TypeError: memoryview.__enter__() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).__eq__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__exit__("a"))  # expect: None
t(lambda: memoryview(bytearray(b"abc")).__ge__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__getitem__("a"))
# expect: TypeError: memoryview: invalid slice key
t(lambda: memoryview(bytearray(b"abc")).__gt__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__iter__("a"))
# expect: TypeError: expected 0 arguments, got 1
t(lambda: memoryview(bytearray(b"abc")).__le__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__len__("a"))
# expect: TypeError: expected 0 arguments, got 1
t(lambda: memoryview(bytearray(b"abc")).__lt__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__ne__("a"))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__setitem__("a"))
# expect: TypeError:  expected 2 arguments, got 1

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).__delitem__(1))  # expect: TypeError: cannot delete memory
t(lambda: memoryview(bytearray(b"abc")).__enter__(1))
# expect: TypeError: memoryview.__enter__() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).__eq__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__exit__(1))  # expect: None
t(lambda: memoryview(bytearray(b"abc")).__ge__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__getitem__(1))  # expect: 98
t(lambda: memoryview(bytearray(b"abc")).__gt__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__iter__(1))
# expect: TypeError: expected 0 arguments, got 1
t(lambda: memoryview(bytearray(b"abc")).__le__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__len__(1))
# expect: TypeError: expected 0 arguments, got 1
t(lambda: memoryview(bytearray(b"abc")).__lt__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__ne__(1))  # expect: NotImplemented
t(lambda: memoryview(bytearray(b"abc")).__setitem__(1))
# expect: TypeError:  expected 2 arguments, got 1

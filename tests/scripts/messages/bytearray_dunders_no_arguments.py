def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__delitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__getitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__iadd__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__imul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: bytearray(b"abc").__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__len__())  # expect: 3
t(lambda: bytearray(b"abc").__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__mod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__mul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: bytearray(b"abc").__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__rmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: bytearray(b"abc").__rmul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: bytearray(b"abc").__setitem__())  # expect: TypeError:  expected 2 arguments, got 0

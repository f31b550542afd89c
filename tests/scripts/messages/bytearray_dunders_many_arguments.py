def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").__add__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__contains__(1, 2, 3, 4))
# expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__delitem__(1, 2, 3, 4))
# expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__getitem__(1, 2, 3, 4))
# expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__iadd__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__imul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: bytearray(b"abc").__iter__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: bytearray(b"abc").__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__len__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: bytearray(b"abc").__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__mod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__mul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: bytearray(b"abc").__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__rmod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: bytearray(b"abc").__rmul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: bytearray(b"abc").__setitem__(1, 2, 3, 4))
# expect: TypeError:  expected 2 arguments, got 4

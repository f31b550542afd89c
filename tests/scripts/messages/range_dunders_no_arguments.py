def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).__bool__())  # expect: True
t(lambda: range(3).__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__getitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__len__())  # expect: 3
t(lambda: range(3).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: range(3).__ne__())  # expect: TypeError: expected 1 argument, got 0

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).__bool__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__contains__(1))  # expect: True
t(lambda: range(3).__eq__(1))  # expect: NotImplemented
t(lambda: range(3).__ge__(1))  # expect: NotImplemented
t(lambda: range(3).__getitem__(1))  # expect: 1
t(lambda: range(3).__gt__(1))  # expect: NotImplemented
t(lambda: range(3).__iter__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__le__(1))  # expect: NotImplemented
t(lambda: range(3).__len__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__lt__(1))  # expect: NotImplemented
t(lambda: range(3).__ne__(1))  # expect: NotImplemented
t(lambda: range(3).__reversed__(1))
# expect: TypeError: range.__reversed__() takes no arguments (1 given)

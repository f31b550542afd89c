def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.__contains__(1, 2, 3, 4))
# expect: TypeError: dict.__contains__() takes exactly one argument (4 given)
t(lambda: {"a": 1}.__delitem__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__getitem__(1, 2, 3, 4))
# expect: TypeError: dict.__getitem__() takes exactly one argument (4 given)
t(lambda: {"a": 1}.__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__ior__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__iter__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: {"a": 1}.__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__len__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: {"a": 1}.__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__or__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__reversed__(1, 2, 3, 4))
# expect: TypeError: dict.__reversed__() takes no arguments (4 given)
t(lambda: {"a": 1}.__ror__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: {"a": 1}.__setitem__(1, 2, 3, 4))  # expect: TypeError:  expected 2 arguments, got 4

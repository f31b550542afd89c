def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].__add__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__contains__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__delitem__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__getitem__(1, 2, 3, 4))
# expect: TypeError: list.__getitem__() takes exactly one argument (4 given)
t(lambda: [3, 1, 2].__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__iadd__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__imul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: [3, 1, 2].__iter__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: [3, 1, 2].__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__len__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: [3, 1, 2].__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__mul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: [3, 1, 2].__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: [3, 1, 2].__reversed__(1, 2, 3, 4))
# expect: TypeError: list.__reversed__() takes no arguments (4 given)
t(lambda: [3, 1, 2].__rmul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: [3, 1, 2].__setitem__(1, 2, 3, 4))  # expect: TypeError:  expected 2 arguments, got 4

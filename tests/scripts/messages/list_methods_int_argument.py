def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(1))  # expect: None
t(lambda: [3, 1, 2].clear(1))  # expect: TypeError: list.clear() takes no arguments (1 given)
t(lambda: [3, 1, 2].copy(1))  # expect: TypeError: list.copy() takes no arguments (1 given)
t(lambda: [3, 1, 2].count(1))  # expect: 1
t(lambda: [3, 1, 2].extend(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: [3, 1, 2].index(1))  # expect: 1
t(lambda: [3, 1, 2].insert(1))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: [3, 1, 2].pop(1))  # expect: 1
t(lambda: [3, 1, 2].remove(1))  # expect: None
t(lambda: [3, 1, 2].reverse(1))  # expect: TypeError: list.reverse() takes no arguments (1 given)
t(lambda: [3, 1, 2].sort(1))  # expect: TypeError: sort() takes no positional arguments

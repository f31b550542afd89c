def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(None))  # expect: None
t(lambda: [3, 1, 2].clear(None))  # expect: TypeError: list.clear() takes no arguments (1 given)
t(lambda: [3, 1, 2].copy(None))  # expect: TypeError: list.copy() takes no arguments (1 given)
t(lambda: [3, 1, 2].count(None))  # expect: 0
t(lambda: [3, 1, 2].extend(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: [3, 1, 2].index(None))  # expect: ValueError: None is not in list
t(lambda: [3, 1, 2].insert(None))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: [3, 1, 2].pop(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].remove(None))  # expect: ValueError: list.remove(x): x not in list
t(lambda: [3, 1, 2].reverse(None))  # expect: TypeError: list.reverse() takes no arguments (1 given)
t(lambda: [3, 1, 2].sort(None))  # expect: TypeError: sort() takes no positional arguments

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(b"a"))  # expect: None
t(lambda: [3, 1, 2].clear(b"a"))  # expect: TypeError: list.clear() takes no arguments (1 given)
t(lambda: [3, 1, 2].copy(b"a"))  # expect: TypeError: list.copy() takes no arguments (1 given)
t(lambda: [3, 1, 2].count(b"a"))  # expect: 0
t(lambda: [3, 1, 2].extend(b"a"))  # expect: None
t(lambda: [3, 1, 2].index(b"a"))  # expect: ValueError: b'a' is not in list
t(lambda: [3, 1, 2].insert(b"a"))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: [3, 1, 2].pop(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].remove(b"a"))  # expect: ValueError: list.remove(x): x not in list
t(lambda: [3, 1, 2].reverse(b"a"))  # expect: TypeError: list.reverse() takes no arguments (1 given)
t(lambda: [3, 1, 2].sort(b"a"))  # expect: TypeError: sort() takes no positional arguments

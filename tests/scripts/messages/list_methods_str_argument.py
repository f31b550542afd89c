def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append("a"))  # expect: None
t(lambda: [3, 1, 2].clear("a"))  # expect: TypeError: list.clear() takes no arguments (1 given)
t(lambda: [3, 1, 2].copy("a"))  # expect: TypeError: list.copy() takes no arguments (1 given)
t(lambda: [3, 1, 2].count("a"))  # expect: 0
t(lambda: [3, 1, 2].extend("a"))  # expect: None
t(lambda: [3, 1, 2].index("a"))  # expect: ValueError: 'a' is not in list
t(lambda: [3, 1, 2].insert("a"))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: [3, 1, 2].pop("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].remove("a"))  # expect: ValueError: list.remove(x): x not in list
t(lambda: [3, 1, 2].reverse("a"))  # expect: TypeError: list.reverse() takes no arguments (1 given)
t(lambda: [3, 1, 2].sort("a"))  # expect: TypeError: sort() takes no positional arguments

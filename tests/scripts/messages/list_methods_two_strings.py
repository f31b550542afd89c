def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append("a", "b"))
# expect: TypeError: list.append() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].clear("a", "b"))  # expect: TypeError: list.clear() takes no arguments (2 given)
t(lambda: [3, 1, 2].copy("a", "b"))  # expect: TypeError: list.copy() takes no arguments (2 given)
t(lambda: [3, 1, 2].count("a", "b"))
# expect: TypeError: list.count() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].extend("a", "b"))
# expect: TypeError: list.extend() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].index("a", "b"))
# expect: TypeError: slice indices must be integers or have an __index__ method
t(lambda: [3, 1, 2].insert("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].pop("a", "b"))  # expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: [3, 1, 2].remove("a", "b"))
# expect: TypeError: list.remove() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].reverse("a", "b"))
# expect: TypeError: list.reverse() takes no arguments (2 given)
t(lambda: [3, 1, 2].sort("a", "b"))  # expect: TypeError: sort() takes no positional arguments

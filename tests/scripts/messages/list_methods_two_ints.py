def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(1, 2))
# expect: TypeError: list.append() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].clear(1, 2))  # expect: TypeError: list.clear() takes no arguments (2 given)
t(lambda: [3, 1, 2].copy(1, 2))  # expect: TypeError: list.copy() takes no arguments (2 given)
t(lambda: [3, 1, 2].count(1, 2))
# expect: TypeError: list.count() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].extend(1, 2))
# expect: TypeError: list.extend() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].index(1, 2))  # expect: ValueError: 1 is not in list
t(lambda: [3, 1, 2].insert(1, 2))  # expect: None
t(lambda: [3, 1, 2].pop(1, 2))  # expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: [3, 1, 2].remove(1, 2))
# expect: TypeError: list.remove() takes exactly one argument (2 given)
t(lambda: [3, 1, 2].reverse(1, 2))  # expect: TypeError: list.reverse() takes no arguments (2 given)
t(lambda: [3, 1, 2].sort(1, 2))  # expect: TypeError: sort() takes no positional arguments

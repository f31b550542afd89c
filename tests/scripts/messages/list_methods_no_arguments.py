def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append())
# expect: TypeError: list.append() takes exactly one argument (0 given)
t(lambda: [3, 1, 2].clear())  # expect: None
t(lambda: [3, 1, 2].copy())  # expect: [3, 1, 2]
t(lambda: [3, 1, 2].count())  # expect: TypeError: list.count() takes exactly one argument (0 given)
t(lambda: [3, 1, 2].extend())
# expect: TypeError: list.extend() takes exactly one argument (0 given)
t(lambda: [3, 1, 2].index())  # expect: TypeError: index expected at least 1 argument, got 0
t(lambda: [3, 1, 2].insert())  # expect: TypeError: insert expected 2 arguments, got 0
t(lambda: [3, 1, 2].pop())  # expect: 2
t(lambda: [3, 1, 2].remove())
# expect: TypeError: list.remove() takes exactly one argument (0 given)
t(lambda: [3, 1, 2].reverse())  # expect: None
t(lambda: [3, 1, 2].sort())  # expect: None

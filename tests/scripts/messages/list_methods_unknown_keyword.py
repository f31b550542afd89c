def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(foo=1))  # expect: TypeError: list.append() takes no keyword arguments
t(lambda: [3, 1, 2].clear(foo=1))  # expect: TypeError: list.clear() takes no keyword arguments
t(lambda: [3, 1, 2].copy(foo=1))  # expect: TypeError: list.copy() takes no keyword arguments
t(lambda: [3, 1, 2].count(foo=1))  # expect: TypeError: list.count() takes no keyword arguments
t(lambda: [3, 1, 2].extend(foo=1))  # expect: TypeError: list.extend() takes no keyword arguments
t(lambda: [3, 1, 2].index(foo=1))  # expect: TypeError: list.index() takes no keyword arguments
t(lambda: [3, 1, 2].insert(foo=1))  # expect: TypeError: list.insert() takes no keyword arguments
t(lambda: [3, 1, 2].pop(foo=1))  # expect: TypeError: list.pop() takes no keyword arguments
t(lambda: [3, 1, 2].remove(foo=1))  # expect: TypeError: list.remove() takes no keyword arguments
t(lambda: [3, 1, 2].reverse(foo=1))  # expect: TypeError: list.reverse() takes no keyword arguments
t(lambda: [3, 1, 2].sort(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for sort()

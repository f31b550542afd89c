def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].append(None, foo=1))
# expect: TypeError: list.append() takes no keyword arguments
t(lambda: [3, 1, 2].clear(None, foo=1))
# expect: TypeError: list.clear() takes no keyword arguments
t(lambda: [3, 1, 2].copy(None, foo=1))  # expect: TypeError: list.copy() takes no keyword arguments
t(lambda: [3, 1, 2].count(None, foo=1))
# expect: TypeError: list.count() takes no keyword arguments
t(lambda: [3, 1, 2].extend(None, foo=1))
# expect: TypeError: list.extend() takes no keyword arguments
t(lambda: [3, 1, 2].index(None, foo=1))
# expect: TypeError: list.index() takes no keyword arguments
t(lambda: [3, 1, 2].insert(None, foo=1))
# expect: TypeError: list.insert() takes no keyword arguments
t(lambda: [3, 1, 2].pop(None, foo=1))  # expect: TypeError: list.pop() takes no keyword arguments
t(lambda: [3, 1, 2].remove(None, foo=1))
# expect: TypeError: list.remove() takes no keyword arguments
t(lambda: [3, 1, 2].reverse(None, foo=1))
# expect: TypeError: list.reverse() takes no keyword arguments
t(lambda: [3, 1, 2].sort(None, foo=1))  # expect: TypeError: sort() takes no positional arguments

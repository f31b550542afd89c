def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add(b"a"))  # expect: None
t(lambda: {1}.clear(b"a"))  # expect: TypeError: set.clear() takes no arguments (1 given)
t(lambda: {1}.copy(b"a"))  # expect: TypeError: set.copy() takes no arguments (1 given)
t(lambda: {1}.difference(b"a"))  # expect: {1}
t(lambda: {1}.difference_update(b"a"))  # expect: None
t(lambda: {1}.discard(b"a"))  # expect: None
t(lambda: {1}.intersection(b"a"))  # expect: set()
t(lambda: {1}.intersection_update(b"a"))  # expect: None
t(lambda: {1}.isdisjoint(b"a"))  # expect: True
t(lambda: {1}.issubset(b"a"))  # expect: False
t(lambda: {1}.issuperset(b"a"))  # expect: False
t(lambda: {1}.pop(b"a"))  # expect: TypeError: set.pop() takes no arguments (1 given)
t(lambda: {1}.remove(b"a"))  # expect: KeyError: b'a'
t(lambda: {1}.symmetric_difference(b"a"))  # expect: {97, 1}
t(lambda: {1}.symmetric_difference_update(b"a"))  # expect: None
t(lambda: {1}.union(b"a"))  # expect: {1, 97}
t(lambda: {1}.update(b"a"))  # expect: None

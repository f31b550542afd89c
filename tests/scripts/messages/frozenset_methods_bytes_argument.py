def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy(b"a"))
# expect: TypeError: frozenset.copy() takes no arguments (1 given)
t(lambda: frozenset([1]).difference(b"a"))  # expect: frozenset({1})
t(lambda: frozenset([1]).intersection(b"a"))  # expect: frozenset()
t(lambda: frozenset([1]).isdisjoint(b"a"))  # expect: True
t(lambda: frozenset([1]).issubset(b"a"))  # expect: False
t(lambda: frozenset([1]).issuperset(b"a"))  # expect: False
t(lambda: frozenset([1]).symmetric_difference(b"a"))  # expect: frozenset({97, 1})
t(lambda: frozenset([1]).union(b"a"))  # expect: frozenset({1, 97})

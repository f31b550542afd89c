def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy(None, foo=1))
# expect: TypeError: frozenset.copy() takes no keyword arguments
t(lambda: frozenset([1]).difference(None, foo=1))
# expect: TypeError: frozenset.difference() takes no keyword arguments
t(lambda: frozenset([1]).intersection(None, foo=1))
# expect: TypeError: frozenset.intersection() takes no keyword arguments
t(lambda: frozenset([1]).isdisjoint(None, foo=1))
# expect: TypeError: frozenset.isdisjoint() takes no keyword arguments
t(lambda: frozenset([1]).issubset(None, foo=1))
# expect: TypeError: frozenset.issubset() takes no keyword arguments
t(lambda: frozenset([1]).issuperset(None, foo=1))
# expect: TypeError: frozenset.issuperset() takes no keyword arguments
t(lambda: frozenset([1]).symmetric_difference(None, foo=1))
# expect: TypeError: frozenset.symmetric_difference() takes no keyword arguments
t(lambda: frozenset([1]).union(None, foo=1))
# expect: TypeError: frozenset.union() takes no keyword arguments

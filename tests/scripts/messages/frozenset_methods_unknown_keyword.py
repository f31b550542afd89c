def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy(foo=1))
# expect: TypeError: frozenset.copy() takes no keyword arguments
t(lambda: frozenset([1]).difference(foo=1))
# expect: TypeError: frozenset.difference() takes no keyword arguments
t(lambda: frozenset([1]).intersection(foo=1))
# expect: TypeError: frozenset.intersection() takes no keyword arguments
t(lambda: frozenset([1]).isdisjoint(foo=1))
# expect: TypeError: frozenset.isdisjoint() takes no keyword arguments
t(lambda: frozenset([1]).issubset(foo=1))
# expect: TypeError: frozenset.issubset() takes no keyword arguments
t(lambda: frozenset([1]).issuperset(foo=1))
# expect: TypeError: frozenset.issuperset() takes no keyword arguments
t(lambda: frozenset([1]).symmetric_difference(foo=1))
# expect: TypeError: frozenset.symmetric_difference() takes no keyword arguments
t(lambda: frozenset([1]).union(foo=1))
# expect: TypeError: frozenset.union() takes no keyword arguments

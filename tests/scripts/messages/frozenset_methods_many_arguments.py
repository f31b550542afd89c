def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy(1, 2, 3, 4, 5))
# expect: TypeError: frozenset.copy() takes no arguments (5 given)
t(lambda: frozenset([1]).difference(1, 2, 3, 4, 5))
# expect: TypeError: 'int' object is not iterable
t(lambda: frozenset([1]).intersection(1, 2, 3, 4, 5))
# expect: TypeError: 'int' object is not iterable
t(lambda: frozenset([1]).isdisjoint(1, 2, 3, 4, 5))
# expect: TypeError: frozenset.isdisjoint() takes exactly one argument (5 given)
t(lambda: frozenset([1]).issubset(1, 2, 3, 4, 5))
# expect: TypeError: frozenset.issubset() takes exactly one argument (5 given)
t(lambda: frozenset([1]).issuperset(1, 2, 3, 4, 5))
# expect: TypeError: frozenset.issuperset() takes exactly one argument (5 given)
t(lambda: frozenset([1]).symmetric_difference(1, 2, 3, 4, 5))
# expect: TypeError: frozenset.symmetric_difference() takes exactly one argument (5 given)
t(lambda: frozenset([1]).union(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy())  # expect: frozenset({1})
t(lambda: frozenset([1]).difference())  # expect: frozenset({1})
t(lambda: frozenset([1]).intersection())  # expect: frozenset({1})
t(lambda: frozenset([1]).isdisjoint())
# expect: TypeError: frozenset.isdisjoint() takes exactly one argument (0 given)
t(lambda: frozenset([1]).issubset())
# expect: TypeError: frozenset.issubset() takes exactly one argument (0 given)
t(lambda: frozenset([1]).issuperset())
# expect: TypeError: frozenset.issuperset() takes exactly one argument (0 given)
t(lambda: frozenset([1]).symmetric_difference())
# expect: TypeError: frozenset.symmetric_difference() takes exactly one argument (0 given)
t(lambda: frozenset([1]).union())  # expect: frozenset({1})

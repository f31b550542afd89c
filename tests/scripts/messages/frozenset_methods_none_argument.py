def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy(None))
# expect: TypeError: frozenset.copy() takes no arguments (1 given)
t(lambda: frozenset([1]).difference(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).intersection(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).isdisjoint(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).issubset(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).issuperset(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).symmetric_difference(None))
# expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]).union(None))  # expect: TypeError: 'NoneType' object is not iterable

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add(None))  # expect: None
t(lambda: {1}.clear(None))  # expect: TypeError: set.clear() takes no arguments (1 given)
t(lambda: {1}.copy(None))  # expect: TypeError: set.copy() takes no arguments (1 given)
t(lambda: {1}.difference(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.difference_update(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.discard(None))  # expect: None
t(lambda: {1}.intersection(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.intersection_update(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.isdisjoint(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.issubset(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.issuperset(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.pop(None))  # expect: TypeError: set.pop() takes no arguments (1 given)
t(lambda: {1}.remove(None))  # expect: KeyError: None
t(lambda: {1}.symmetric_difference(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.symmetric_difference_update(None))
# expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.union(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {1}.update(None))  # expect: TypeError: 'NoneType' object is not iterable

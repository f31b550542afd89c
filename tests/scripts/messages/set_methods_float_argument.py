def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add(1.5))  # expect: None
t(lambda: {1}.clear(1.5))  # expect: TypeError: set.clear() takes no arguments (1 given)
t(lambda: {1}.copy(1.5))  # expect: TypeError: set.copy() takes no arguments (1 given)
t(lambda: {1}.difference(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.difference_update(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.discard(1.5))  # expect: None
t(lambda: {1}.intersection(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.intersection_update(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.isdisjoint(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.issubset(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.issuperset(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.pop(1.5))  # expect: TypeError: set.pop() takes no arguments (1 given)
t(lambda: {1}.remove(1.5))  # expect: KeyError: 1.5
t(lambda: {1}.symmetric_difference(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.symmetric_difference_update(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.union(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {1}.update(1.5))  # expect: TypeError: 'float' object is not iterable

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add(1, 2, 3, 4, 5))
# expect: TypeError: set.add() takes exactly one argument (5 given)
t(lambda: {1}.clear(1, 2, 3, 4, 5))  # expect: TypeError: set.clear() takes no arguments (5 given)
t(lambda: {1}.copy(1, 2, 3, 4, 5))  # expect: TypeError: set.copy() takes no arguments (5 given)
t(lambda: {1}.difference(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: {1}.difference_update(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: {1}.discard(1, 2, 3, 4, 5))
# expect: TypeError: set.discard() takes exactly one argument (5 given)
t(lambda: {1}.intersection(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: {1}.intersection_update(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: {1}.isdisjoint(1, 2, 3, 4, 5))
# expect: TypeError: set.isdisjoint() takes exactly one argument (5 given)
t(lambda: {1}.issubset(1, 2, 3, 4, 5))
# expect: TypeError: set.issubset() takes exactly one argument (5 given)
t(lambda: {1}.issuperset(1, 2, 3, 4, 5))
# expect: TypeError: set.issuperset() takes exactly one argument (5 given)
t(lambda: {1}.pop(1, 2, 3, 4, 5))  # expect: TypeError: set.pop() takes no arguments (5 given)
t(lambda: {1}.remove(1, 2, 3, 4, 5))
# expect: TypeError: set.remove() takes exactly one argument (5 given)
t(lambda: {1}.symmetric_difference(1, 2, 3, 4, 5))
# expect: TypeError: set.symmetric_difference() takes exactly one argument (5 given)
t(lambda: {1}.symmetric_difference_update(1, 2, 3, 4, 5))
# expect: TypeError: set.symmetric_difference_update() takes exactly one argument (5 given)
t(lambda: {1}.union(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: {1}.update(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add(foo=1))  # expect: TypeError: set.add() takes no keyword arguments
t(lambda: {1}.clear(foo=1))  # expect: TypeError: set.clear() takes no keyword arguments
t(lambda: {1}.copy(foo=1))  # expect: TypeError: set.copy() takes no keyword arguments
t(lambda: {1}.difference(foo=1))  # expect: TypeError: set.difference() takes no keyword arguments
t(lambda: {1}.difference_update(foo=1))
# expect: TypeError: set.difference_update() takes no keyword arguments
t(lambda: {1}.discard(foo=1))  # expect: TypeError: set.discard() takes no keyword arguments
t(lambda: {1}.intersection(foo=1))
# expect: TypeError: set.intersection() takes no keyword arguments
t(lambda: {1}.intersection_update(foo=1))
# expect: TypeError: set.intersection_update() takes no keyword arguments
t(lambda: {1}.isdisjoint(foo=1))  # expect: TypeError: set.isdisjoint() takes no keyword arguments
t(lambda: {1}.issubset(foo=1))  # expect: TypeError: set.issubset() takes no keyword arguments
t(lambda: {1}.issuperset(foo=1))  # expect: TypeError: set.issuperset() takes no keyword arguments
t(lambda: {1}.pop(foo=1))  # expect: TypeError: set.pop() takes no keyword arguments
t(lambda: {1}.remove(foo=1))  # expect: TypeError: set.remove() takes no keyword arguments
t(lambda: {1}.symmetric_difference(foo=1))
# expect: TypeError: set.symmetric_difference() takes no keyword arguments
t(lambda: {1}.symmetric_difference_update(foo=1))
# expect: TypeError: set.symmetric_difference_update() takes no keyword arguments
t(lambda: {1}.union(foo=1))  # expect: TypeError: set.union() takes no keyword arguments
t(lambda: {1}.update(foo=1))  # expect: TypeError: set.update() takes no keyword arguments

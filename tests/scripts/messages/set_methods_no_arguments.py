def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add())  # expect: TypeError: set.add() takes exactly one argument (0 given)
t(lambda: {1}.clear())  # expect: None
t(lambda: {1}.copy())  # expect: {1}
t(lambda: {1}.difference())  # expect: {1}
t(lambda: {1}.difference_update())  # expect: None
t(lambda: {1}.discard())  # expect: TypeError: set.discard() takes exactly one argument (0 given)
t(lambda: {1}.intersection())  # expect: {1}
t(lambda: {1}.intersection_update())  # expect: None
t(lambda: {1}.isdisjoint())
# expect: TypeError: set.isdisjoint() takes exactly one argument (0 given)
t(lambda: {1}.issubset())  # expect: TypeError: set.issubset() takes exactly one argument (0 given)
t(lambda: {1}.issuperset())
# expect: TypeError: set.issuperset() takes exactly one argument (0 given)
t(lambda: {1}.pop())  # expect: 1
t(lambda: {1}.remove())  # expect: TypeError: set.remove() takes exactly one argument (0 given)
t(lambda: {1}.symmetric_difference())
# expect: TypeError: set.symmetric_difference() takes exactly one argument (0 given)
t(lambda: {1}.symmetric_difference_update())
# expect: TypeError: set.symmetric_difference_update() takes exactly one argument (0 given)
t(lambda: {1}.union())  # expect: {1}
t(lambda: {1}.update())  # expect: None

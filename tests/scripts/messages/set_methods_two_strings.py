def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add("a", "b"))  # expect: TypeError: set.add() takes exactly one argument (2 given)
t(lambda: {1}.clear("a", "b"))  # expect: TypeError: set.clear() takes no arguments (2 given)
t(lambda: {1}.copy("a", "b"))  # expect: TypeError: set.copy() takes no arguments (2 given)
t(lambda: {1}.difference("a", "b"))  # expect: {1}
t(lambda: {1}.difference_update("a", "b"))  # expect: None
t(lambda: {1}.discard("a", "b"))
# expect: TypeError: set.discard() takes exactly one argument (2 given)
t(lambda: {1}.intersection("a", "b"))  # expect: set()
t(lambda: {1}.intersection_update("a", "b"))  # expect: None
t(lambda: {1}.isdisjoint("a", "b"))
# expect: TypeError: set.isdisjoint() takes exactly one argument (2 given)
t(lambda: {1}.issubset("a", "b"))
# expect: TypeError: set.issubset() takes exactly one argument (2 given)
t(lambda: {1}.issuperset("a", "b"))
# expect: TypeError: set.issuperset() takes exactly one argument (2 given)
t(lambda: {1}.pop("a", "b"))  # expect: TypeError: set.pop() takes no arguments (2 given)
t(lambda: {1}.remove("a", "b"))
# expect: TypeError: set.remove() takes exactly one argument (2 given)
t(lambda: {1}.symmetric_difference("a", "b"))
# expect: TypeError: set.symmetric_difference() takes exactly one argument (2 given)
t(lambda: {1}.symmetric_difference_update("a", "b"))
# expect: TypeError: set.symmetric_difference_update() takes exactly one argument (2 given)
t(lambda: {1}.update("a", "b"))  # expect: None

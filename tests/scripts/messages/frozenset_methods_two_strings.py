def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy("a", "b"))
# expect: TypeError: frozenset.copy() takes no arguments (2 given)
t(lambda: frozenset([1]).difference("a", "b"))  # expect: frozenset({1})
t(lambda: frozenset([1]).intersection("a", "b"))  # expect: frozenset()
t(lambda: frozenset([1]).isdisjoint("a", "b"))
# expect: TypeError: frozenset.isdisjoint() takes exactly one argument (2 given)
t(lambda: frozenset([1]).issubset("a", "b"))
# expect: TypeError: frozenset.issubset() takes exactly one argument (2 given)
t(lambda: frozenset([1]).issuperset("a", "b"))
# expect: TypeError: frozenset.issuperset() takes exactly one argument (2 given)
t(lambda: frozenset([1]).symmetric_difference("a", "b"))
# expect: TypeError: frozenset.symmetric_difference() takes exactly one argument (2 given)

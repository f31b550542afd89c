def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy("a"))
# expect: TypeError: frozenset.copy() takes no arguments (1 given)
t(lambda: frozenset([1]).difference("a"))  # expect: frozenset({1})
t(lambda: frozenset([1]).intersection("a"))  # expect: frozenset()
t(lambda: frozenset([1]).isdisjoint("a"))  # expect: True
t(lambda: frozenset([1]).issubset("a"))  # expect: False
t(lambda: frozenset([1]).issuperset("a"))  # expect: False

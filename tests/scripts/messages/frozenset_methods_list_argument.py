def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).copy([1]))
# expect: TypeError: frozenset.copy() takes no arguments (1 given)
t(lambda: frozenset([1]).difference([1]))  # expect: frozenset()
t(lambda: frozenset([1]).intersection([1]))  # expect: frozenset({1})
t(lambda: frozenset([1]).isdisjoint([1]))  # expect: False
t(lambda: frozenset([1]).issubset([1]))  # expect: True
t(lambda: frozenset([1]).issuperset([1]))  # expect: True
t(lambda: frozenset([1]).symmetric_difference([1]))  # expect: frozenset()
t(lambda: frozenset([1]).union([1]))  # expect: frozenset({1})

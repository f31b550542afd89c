def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).__and__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__contains__(1))  # expect: True
t(lambda: frozenset([1]).__eq__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__ge__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__gt__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__iter__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: frozenset([1]).__le__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__len__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: frozenset([1]).__lt__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__ne__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__or__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__rand__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__ror__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__rsub__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__rxor__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__sub__(1))  # expect: NotImplemented
t(lambda: frozenset([1]).__xor__(1))  # expect: NotImplemented

print(repr((1,)), str(()), repr(("a", None)), repr((1, 2.0, 1j)))
# expect: (1,) () ('a', None) (1, 2.0, 1j)

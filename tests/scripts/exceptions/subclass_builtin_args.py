class E(KeyError):
    pass
print(str(E("x")), repr(E("x", 1)))  # expect: 'x' E('x', 1)
raise E("x")  # raises: E: 'x'

def g():
    yield
print(repr(g()).startswith("<generator object g at 0x"), type(g()).__name__, repr(x for x in []).startswith("<generator object <genexpr> at 0x"))
# expect: True generator True

def f():
    x = 5
    return lambda: x
r = repr(f().__closure__[0])
print(r.startswith("<cell at 0x"), r.endswith(">"), "int object" in r)  # expect: True True True

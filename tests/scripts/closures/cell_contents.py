def f():
    x = 5
    return lambda: x
g = f()
print(g.__closure__[0].cell_contents, g.__code__.co_freevars, len(g.__closure__), (lambda: 0).__closure__)
# expect: 5 ('x',) 1 None

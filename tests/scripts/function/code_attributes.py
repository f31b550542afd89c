def f(a, b, *c, d=1, **e):
    x = 1
    return x
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno, c.co_flags & 0x0c)
# expect: f 2 1 0 ('a', 'b', 'd', 'c', 'e', 'x') 6 1 12

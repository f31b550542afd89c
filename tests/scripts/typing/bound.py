def f[T: int, *Ts, **P](x: T): pass
print(f.__type_params__, f.__type_params__[0].__bound__, f.__type_params__[0].__name__)
# expect: (T, Ts, P) <class 'int'> T

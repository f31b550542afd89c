def f(*args):
    return args
print(f(*"ab", *range(2), *(x for x in "z"), **{}))  # expect: ('a', 'b', 0, 1, 'z')
f(*5)  # raises: TypeError: __main__.f() argument after * must be an iterable, not int

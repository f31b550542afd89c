from _functools import partial
p = partial(int, base=2)
print(p("101"), p("12", base=3), p, p.func, p.args, p.keywords)
# expect: 5 5 functools.partial(<class 'int'>, base=2) <class 'int'> () {'base': 2}
q = partial(partial(print, 1), 2, sep="-")
print(q.args, q.keywords, q.func is print)  # expect: (1, 2) {'sep': '-'} True
p.note = "x"
print(p.note, partial(p).func is p, partial(max, 3)(1, 5), partial(dict, a=1)(b=2))
# expect: x True 5 {'a': 1, 'b': 2}
p.func = 5  # raises: AttributeError: readonly attribute

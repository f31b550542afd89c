from _operator import itemgetter, attrgetter, methodcaller
print(itemgetter(1)("abc"), itemgetter(0, -1)([1, 2, 3]), itemgetter("a")({"a": 5}), itemgetter(1, "x"), itemgetter(slice(2))("abc"))
# expect: b (1, 3) 5 operator.itemgetter(1, 'x') ab
print(attrgetter("real")(5), attrgetter("real", "imag")(5), attrgetter("real.real")(5), attrgetter("a.b", "c"))
# expect: 5 (5, 0) 5 operator.attrgetter('a.b', 'c')
print(methodcaller("split", "a", maxsplit=1)("bacad"), methodcaller("upper")("x"), methodcaller("f", 1, k=2))
# expect: ['b', 'cad'] X operator.methodcaller('f', 1, k=2)
attrgetter(1)  # raises: TypeError: attribute name must be a string

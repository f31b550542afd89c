def g():
    try:
        yield 1
    finally:
        print("f")
it = g()
next(it)
try:
    it.throw(KeyError("k"))  # expect: f
except KeyError as e:
    print("out", e)  # expect: out 'k'

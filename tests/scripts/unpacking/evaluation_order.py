def p(x):
    print(x)
    return x
class D(dict):
    def __setitem__(self, k, v):
        print("set", k, v)
d = D()
d[p("a")], d[p("b")] = p(1), p(2)  # expect: 1
# expect: 2
# expect: a
# expect: set a 1
# expect: b
# expect: set b 2

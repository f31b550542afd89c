def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
n = None
show(lambda: [].x)  # expect: AttributeError 'list' object has no attribute 'x'
show(lambda: n())  # expect: TypeError 'NoneType' object is not callable
show(lambda: n[0])  # expect: TypeError 'NoneType' object is not subscriptable
show(lambda: n + 1)  # expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
show(lambda: 1 + n)  # expect: TypeError unsupported operand type(s) for +: 'int' and 'NoneType'
show(lambda: len(n))  # expect: TypeError object of type 'NoneType' has no len()
show(lambda: [x for x in n])  # expect: TypeError 'NoneType' object is not iterable
show(lambda: n < 1)  # expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
show(lambda: n.foo)  # expect: AttributeError 'NoneType' object has no attribute 'foo'
show(lambda: -n)  # expect: TypeError bad operand type for unary -: 'NoneType'
show(lambda: {n: 1}[0])  # expect: KeyError 0
show(lambda: "a" + n)  # expect: TypeError can only concatenate str (not "NoneType") to str
show(lambda: n in n)  # expect: TypeError argument of type 'NoneType' is not iterable

def f():
    x = 1

    def g():
        print(x)

    return g


g = f()
exec(g.__code__, {}, closure=g.__closure__)  # expect: 1
exec(g.__code__)  # raises: TypeError: code object requires a closure of exactly length 1

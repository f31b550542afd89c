def f():
    x = 1
    def get():
        return x
    def put(v):
        nonlocal x
        x = v
    return get, put
get, put = f()
put(5)
print(get())  # expect: 5

def inner():
    x = yield 1
    print("got", x)
    return "result"
def outer():
    r = yield from inner()
    yield r
it = outer()
print(next(it), it.send("s"))  # expect: got s
# expect: 1 result

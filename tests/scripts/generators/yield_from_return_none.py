def inner():
    yield 1
def outer():
    x = yield from inner()
    print(x)
print(list(outer()))  # expect: None
# expect: [1]

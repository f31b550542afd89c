def g(a, *b, c=1):
    yield a
    yield b
    yield c
print(list(g(1, 2, 3, c=4)))  # expect: [1, (2, 3), 4]

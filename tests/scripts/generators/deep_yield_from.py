def g(n):
    if n:
        yield from g(n - 1)
    yield n
print(sum(g(200)))  # expect: 20100

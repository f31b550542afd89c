def g():
    return 5
    yield
print(list(g()))  # expect: []

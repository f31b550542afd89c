def f():
    return f.count  # raises: AttributeError: 'function' object has no attribute 'count'
f.count = 5
print(f(), f.__dict__)  # expect: 5 {'count': 5}
del f.count
f()

m = memoryview(b"abc")
it = iter(m)
print(next(it))  # expect: 97
m.release()
next(it)  # raises: ValueError: operation forbidden on released memoryview object

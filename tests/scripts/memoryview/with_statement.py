with memoryview(b"abc") as m:
    print(m[0])  # expect: 97
m[0]  # raises: ValueError: operation forbidden on released memoryview object

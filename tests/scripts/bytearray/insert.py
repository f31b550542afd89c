b = bytearray(b"bc")
b.insert(0, 97)
b.insert(100, 100)
b.insert(-1, 33)
print(b)  # expect: bytearray(b'abc!d')
b.insert("x", 1)  # raises: TypeError: 'str' object cannot be interpreted as an integer

class B(bytearray):
    pass
b = B(b"abc")
b.x = 5
b.append(100)
print(b, b.x, type(b[1:]).__name__)  # expect: B(b'abcd') 5 bytearray

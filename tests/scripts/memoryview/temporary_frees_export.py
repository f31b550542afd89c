b = bytearray(b"abc")
print(memoryview(b)[0])  # expect: 97
b.append(100)
print(b)  # expect: bytearray(b'abcd')

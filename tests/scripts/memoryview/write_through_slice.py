b = bytearray(range(10))
m = memoryview(b)[2:8:2]
m[0] = 200
print(list(b))  # expect: [0, 1, 200, 3, 4, 5, 6, 7, 8, 9]
m[:] = b"xyz"
print(list(b))  # expect: [0, 1, 120, 3, 121, 5, 122, 7, 8, 9]

m = memoryview(b"abc")
print(m[-3])  # expect: 97
m[3]  # raises: IndexError: index out of bounds on dimension 1

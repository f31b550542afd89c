m = memoryview(b"abc")
print(m[(1,)])  # expect: 98
m[1, 1]  # raises: TypeError: cannot index 1-dimension view with 2-element tuple

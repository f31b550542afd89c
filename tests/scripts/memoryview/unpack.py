a, *b = memoryview(b"abc")
print(a, b)  # expect: 97 [98, 99]

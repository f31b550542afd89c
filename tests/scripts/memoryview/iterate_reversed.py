print(list(reversed(memoryview(b"abc"))))  # expect: [99, 98, 97]

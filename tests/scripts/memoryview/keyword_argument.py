print(memoryview(object=b"abc").tolist())  # expect: [97, 98, 99]

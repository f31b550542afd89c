for x in memoryview(b"abc"):
    print(x)  # expect: 97
    # expect: 98
    # expect: 99

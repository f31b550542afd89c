class I:
    def __index__(self):
        return 1
print(memoryview(b"abc")[I()])  # expect: 98

class C:
    def __buffer__(self, flags):
        return b"abc"
memoryview(C())  # raises: TypeError: __buffer__ returned non-memoryview object

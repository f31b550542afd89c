class C:
    def __bytes__(self):
        return "text"
bytes(C())  # raises: TypeError: __bytes__ returned non-bytes (type str)

class C:
    def __index__(self):
        return 1.0
[][C()]  # raises: TypeError: __index__ returned non-int (type float)

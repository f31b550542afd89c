b = bytearray(b"abc")
class I:
    def __index__(self):
        b.clear()
        return 1
b[I()] = 5  # raises: IndexError: bytearray index out of range

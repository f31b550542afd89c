b = bytearray(b"abc")
class V:
    def __index__(self):
        b.clear()
        return 1
b[0] = V()  # raises: IndexError: bytearray index out of range

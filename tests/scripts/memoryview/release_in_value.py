class Evil:
    def __init__(self, m):
        self.m = m
    def __index__(self):
        self.m.release()
        return 0
m = memoryview(bytearray(3))
m[0] = Evil(m)  # raises: ValueError: operation forbidden on released memoryview object

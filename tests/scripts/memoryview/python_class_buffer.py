class C:
    def __init__(self):
        self.data = bytearray(b"hello")
    def __buffer__(self, flags):
        return memoryview(self.data)
m = memoryview(C())
print(bytes(m), m.readonly)  # expect: b'hello' False
m[0] = 74
print(m.tobytes())  # expect: b'Jello'

b = bytearray(b"abc")
m = memoryview(b)
b.clear()  # raises: BufferError: Existing exports of data: object cannot be re-sized

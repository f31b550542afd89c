b = bytearray(b"abc")
m = memoryview(b)
del b[0]  # raises: BufferError: Existing exports of data: object cannot be re-sized

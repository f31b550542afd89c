b = bytearray(b"abc")
m = memoryview(b)
b += b"d"  # raises: BufferError: Existing exports of data: object cannot be re-sized

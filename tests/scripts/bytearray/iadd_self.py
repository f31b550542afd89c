b = bytearray(b"ab")
b += b  # raises: BufferError: Existing exports of data: object cannot be re-sized
b.extend(b)
print(b)

b = bytearray(b"abc")
m = memoryview(b)
try:
    b.extend(b"x")
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
m.release()
b.extend(b"x")
print(b)  # expect: bytearray(b'abcx')

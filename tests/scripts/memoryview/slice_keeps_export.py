b = bytearray(b"abc")
s = memoryview(b)[1:]
try:
    b.pop()
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
del s
print(b.pop())  # expect: 99

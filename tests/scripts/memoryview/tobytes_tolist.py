m = memoryview(bytearray([1, 2, 255]))
print(m.tobytes(), m.tolist(), type(m.tobytes()).__name__)
# expect: b'\x01\x02\xff' [1, 2, 255] bytes

b = bytearray(b"abcdefgh")
m = memoryview(b)
m[2:6] = m[0:4]
print(b)  # expect: bytearray(b'ababcdgh')
m[0:4] = m[2:6]
print(b)  # expect: bytearray(b'abcdcdgh')

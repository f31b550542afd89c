m = memoryview(b"abc")
print(m == b"abc", m == bytearray(b"abc"), m == memoryview(b"abc"), m == b"abd", m != b"abc")
# expect: True True True False False
print(m == "abc", m == [97, 98, 99], m == 1)  # expect: False False False
print(b"abc" == m)  # expect: True

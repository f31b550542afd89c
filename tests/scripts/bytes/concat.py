print(b"a" + b"b", b"a" + bytearray(b"b"), type(b"a" + bytearray(b"b")).__name__)
# expect: b'ab' b'ab' bytes
print(type(bytearray(b"a") + b"b").__name__)  # expect: bytearray

from array import array
a = array("H", [1, 2])
print(a.tobytes(), a.tolist())  # expect: b'\x01\x00\x02\x00' [1, 2]
a.frombytes(b"\x03\x00")
print(a)  # expect: array('H', [1, 2, 3])
a.byteswap()
print(a)  # expect: array('H', [256, 512, 768])
a.fromlist([5])
print(a, a.buffer_info()[1])  # expect: array('H', [256, 512, 768, 5]) 4
a.frombytes(b"x")  # raises: ValueError: bytes length not a multiple of item size

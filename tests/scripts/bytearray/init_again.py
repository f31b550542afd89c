b = bytearray(b"abc")
b.__init__(b"xyz1")
print(b)  # expect: bytearray(b'xyz1')

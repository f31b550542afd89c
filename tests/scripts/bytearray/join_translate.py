print(bytearray(b",").join([b"a", bytearray(b"b")]), bytearray(b"abc").translate(None, b"b"))
# expect: bytearray(b'a,b') bytearray(b'ac')

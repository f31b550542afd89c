print(bytearray(b"ab'\x00"), str(bytearray()), repr(bytearray(b"\"'")))
# expect: bytearray(b"ab\'\x00") bytearray(b'') bytearray(b'"\'')

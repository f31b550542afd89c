print(bytearray(b"%d-%s") % (1, b"x"))  # expect: bytearray(b'1-x')

print(bytearray(b"a") == b"a", bytearray(b"a") < b"b", bytearray(b"b") > bytearray(b"a"), bytearray(b"a") == "a")
# expect: True True True False

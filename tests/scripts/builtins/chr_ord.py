print(chr(97), chr(0x1F600), ord("a"), ord("é"), ord("😀"), ord(b"x"), ord(bytearray(b"y")))
# expect: a 😀 97 233 128512 120 121
chr(0x110000)  # raises: ValueError: chr() arg not in range(0x110000)

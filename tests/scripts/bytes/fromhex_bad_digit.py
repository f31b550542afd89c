bytes.fromhex("0g")  # raises: ValueError: non-hexadecimal number found in fromhex() arg at position 1

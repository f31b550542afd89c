bytes.fromhex("012")  # raises: ValueError: non-hexadecimal number found in fromhex() arg at position 3

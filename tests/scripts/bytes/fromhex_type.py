bytes.fromhex(b"00")  # raises: TypeError: fromhex() argument must be str, not bytes

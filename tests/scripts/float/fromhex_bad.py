float.fromhex("xyz")  # raises: ValueError: invalid hexadecimal floating-point string

bytes("abc")  # raises: TypeError: string argument without an encoding

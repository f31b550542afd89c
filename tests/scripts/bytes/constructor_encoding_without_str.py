bytes(3, "utf-8")  # raises: TypeError: encoding without a string argument

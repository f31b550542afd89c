bytearray().extend(5)  # raises: TypeError: can't extend bytearray with int

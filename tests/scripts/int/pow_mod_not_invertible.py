pow(2, -1, 4)  # raises: ValueError: base is not invertible for the given modulus

pow(2, 3, 0)  # raises: ValueError: pow() 3rd argument cannot be 0

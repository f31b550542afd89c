"abc".rindex("x")  # raises: ValueError: substring not found

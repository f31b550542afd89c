"ab".center(6, "xx")  # raises: TypeError: The fill character must be exactly one character long

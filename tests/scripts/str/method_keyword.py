"abc".upper(x=1)  # raises: TypeError: str.upper() takes no keyword arguments

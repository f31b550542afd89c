chr("a")  # raises: TypeError: 'str' object cannot be interpreted as an integer

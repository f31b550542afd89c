round(1.5, "a")  # raises: TypeError: 'str' object cannot be interpreted as an integer

"abc"()  # raises: TypeError: 'str' object is not callable

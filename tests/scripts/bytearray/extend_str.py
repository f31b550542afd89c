bytearray().extend("abc")  # raises: TypeError: 'str' object cannot be interpreted as an integer

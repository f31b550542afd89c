UnicodeDecodeError("x")  # raises: TypeError: function takes exactly 5 arguments (1 given)

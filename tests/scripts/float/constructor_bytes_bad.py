float(b"x")  # raises: ValueError: could not convert string to float: b'x'

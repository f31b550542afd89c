float("abc")  # raises: ValueError: could not convert string to float: 'abc'

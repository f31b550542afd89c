float("")  # raises: ValueError: could not convert string to float: ''

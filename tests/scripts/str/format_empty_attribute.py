"{0.}".format(1)  # raises: ValueError: Empty attribute in format string

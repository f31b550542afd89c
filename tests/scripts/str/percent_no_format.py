"abc" % 1  # raises: TypeError: not all arguments converted during string formatting

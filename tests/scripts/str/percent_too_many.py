"%s" % (1, 2)  # raises: TypeError: not all arguments converted during string formatting

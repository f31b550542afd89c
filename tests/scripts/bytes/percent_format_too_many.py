b"%d" % (1, 2)  # raises: TypeError: not all arguments converted during bytes formatting

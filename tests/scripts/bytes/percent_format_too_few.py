b"%d %d" % (1,)  # raises: TypeError: not enough arguments for format string

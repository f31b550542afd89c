"%*d" % ("a", 1)  # raises: TypeError: * wants int

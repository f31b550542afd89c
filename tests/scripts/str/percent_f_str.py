"%f" % "a"  # raises: TypeError: must be real number, not str

"%d" % "a"  # raises: TypeError: %d format: a real number is required, not str

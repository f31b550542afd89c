format(b"a", "5")  # raises: TypeError: unsupported format string passed to bytes.__format__

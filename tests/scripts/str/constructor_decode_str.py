str("abc", "utf-8")  # raises: TypeError: decoding str is not supported

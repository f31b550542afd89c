",".join([b"a"])  # raises: TypeError: sequence item 0: expected str instance, bytes found

b",".join([b"a", "b"])  # raises: TypeError: sequence item 1: expected a bytes-like object, str found

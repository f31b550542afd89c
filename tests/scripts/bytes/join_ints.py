b",".join([1])  # raises: TypeError: sequence item 0: expected a bytes-like object, int found

{bytearray(b"a"): 1}  # raises: TypeError: unhashable type: 'bytearray'

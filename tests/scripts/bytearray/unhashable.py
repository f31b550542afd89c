hash(bytearray(b"a"))  # raises: TypeError: unhashable type: 'bytearray'

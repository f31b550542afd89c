bytearray(b"a").add(1)  # raises: AttributeError: 'bytearray' object has no attribute 'add'

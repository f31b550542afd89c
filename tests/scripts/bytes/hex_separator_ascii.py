b"ab".hex("é")  # raises: ValueError: sep must be ASCII.

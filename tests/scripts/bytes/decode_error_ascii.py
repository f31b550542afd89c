b"a\xff".decode("ascii")  # raises: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)

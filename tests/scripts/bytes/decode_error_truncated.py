b"\xe2\x82".decode()  # raises: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data

b"a\xffb".decode()  # raises: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte

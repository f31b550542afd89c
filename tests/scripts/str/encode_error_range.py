"a€€b".encode("latin-1")  # raises: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)

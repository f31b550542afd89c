b"a".partition(b"")  # raises: ValueError: empty separator

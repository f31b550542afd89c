sum([b"a"], b"")  # raises: TypeError: sum() can't sum bytes [use b''.join(seq) instead]

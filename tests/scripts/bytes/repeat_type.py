b"a" * b"b"  # raises: TypeError: can't multiply sequence by non-int of type 'bytes'

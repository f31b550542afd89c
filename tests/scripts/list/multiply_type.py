[1] * "a"  # raises: TypeError: can't multiply sequence by non-int of type 'str'

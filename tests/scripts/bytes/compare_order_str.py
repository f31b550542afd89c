b"a" < "a"  # raises: TypeError: '<' not supported between instances of 'bytes' and 'str'

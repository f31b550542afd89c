[None, None].sort()  # raises: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'

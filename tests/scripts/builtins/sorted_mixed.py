sorted([1, None])  # raises: TypeError: '<' not supported between instances of 'NoneType' and 'int'

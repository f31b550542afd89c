(1,) < [1]  # raises: TypeError: '<' not supported between instances of 'tuple' and 'list'

{1} < [2]  # raises: TypeError: '<' not supported between instances of 'set' and 'list'

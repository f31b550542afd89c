[1, "a"].sort()  # raises: TypeError: '<' not supported between instances of 'str' and 'int'

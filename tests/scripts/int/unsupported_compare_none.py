1 >= None  # raises: TypeError: '>=' not supported between instances of 'int' and 'NoneType'

format(65, "+c")  # raises: ValueError: Sign not allowed with integer format specifier 'c'

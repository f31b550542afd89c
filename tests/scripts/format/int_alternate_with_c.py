format(65, "#c")  # raises: ValueError: Alternate form (#) not allowed with integer format specifier 'c'

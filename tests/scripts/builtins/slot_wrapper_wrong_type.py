int.__add__("a", 1)  # raises: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'

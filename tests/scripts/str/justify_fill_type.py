"ab".ljust(6, 1)  # raises: TypeError: The fill character must be a unicode character, not int

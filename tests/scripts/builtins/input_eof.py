input()  # raises: EOFError: EOF when reading a line

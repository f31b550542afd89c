[].sort(len)  # raises: TypeError: sort() takes no positional arguments

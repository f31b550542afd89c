range(stop=5)  # raises: TypeError: range() takes no keyword arguments

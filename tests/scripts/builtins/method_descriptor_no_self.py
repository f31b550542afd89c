list.append()  # raises: TypeError: unbound method list.append() needs an argument

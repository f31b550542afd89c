[].append(1, 2)  # raises: TypeError: list.append() takes exactly one argument (2 given)

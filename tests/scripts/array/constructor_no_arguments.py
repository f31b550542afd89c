from array import array
array()  # raises: TypeError: array() takes at least 1 argument (0 given)

s = {1}
s[0] = 1  # raises: TypeError: 'set' object does not support item assignment

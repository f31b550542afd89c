a = [1]
a[0:1] = 5  # raises: TypeError: can only assign an iterable

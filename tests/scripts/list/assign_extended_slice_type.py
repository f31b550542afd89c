a = [1, 2]
a[::2] = 5  # raises: TypeError: must assign iterable to extended slice

b = b"abc"
del b[0]  # raises: TypeError: 'bytes' object doesn't support item deletion

f = lambda x: x
f()  # raises: TypeError: <lambda>() missing 1 required positional argument: 'x'

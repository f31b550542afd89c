f = None
f()  # raises: TypeError: 'NoneType' object is not callable

"{0.foo}".format(1)  # raises: AttributeError: 'int' object has no attribute 'foo'

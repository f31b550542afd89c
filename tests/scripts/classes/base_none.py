class A(None): pass  # raises: TypeError: NoneType takes no arguments

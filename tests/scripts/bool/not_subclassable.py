class B(bool):  # raises: TypeError: type 'bool' is not an acceptable base type
    pass

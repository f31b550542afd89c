print(type(None), type(None)() is None, None == None, None is None, bool(None))
# expect: <class 'NoneType'> True True True False
type(None)(1)  # raises: TypeError: NoneType takes no arguments

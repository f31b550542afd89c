"a" + None  # raises: TypeError: can only concatenate str (not "NoneType") to str

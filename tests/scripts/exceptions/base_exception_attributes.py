e = Exception()
print(e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
# expect: None None None False
e.__cause__ = 5  # raises: TypeError: exception cause must be None or derive from BaseException

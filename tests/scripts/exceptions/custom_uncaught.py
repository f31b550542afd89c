class MyError(ValueError):
    pass
raise MyError("bad", 1)  # raises: MyError: ('bad', 1)

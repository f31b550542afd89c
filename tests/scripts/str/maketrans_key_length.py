str.maketrans({"ab": 1})  # raises: ValueError: string keys in translate table must be of length 1

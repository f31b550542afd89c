from array import array
array("i").fromlist((1,))  # raises: TypeError: arg must be list

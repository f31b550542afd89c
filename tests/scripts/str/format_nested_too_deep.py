"{:{:{}}}".format(1, 2, 3)  # raises: ValueError: Max string recursion exceeded

print("x", file=None)  # expect: x

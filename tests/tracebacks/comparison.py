a, b = 1, "b"
if a < b:
    pass

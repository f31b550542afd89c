print(True, False, repr(True), str(False), type(True).__name__, isinstance(True, int), int(True), True + 1)
# expect: True False True False bool True 1 2

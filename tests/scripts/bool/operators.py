print(True & False, True | False, True ^ True, True & 1, 1 | True, not True, not 0, True < 2, type(True & True).__name__, type(True & 1).__name__)
# expect: False True False 1 1 False True True bool int

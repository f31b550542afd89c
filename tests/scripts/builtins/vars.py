class C:
    def __init__(self): self.x = 1
print(vars(C()), "x" in vars())  # expect: {'x': 1} False
vars(5)  # raises: TypeError: vars() argument must have __dict__ attribute

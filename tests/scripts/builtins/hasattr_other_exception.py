class C:
    @property
    def x(self): raise ValueError("not attribute")  # raises: ValueError: not attribute
hasattr(C(), "x")

class C:
    x = property(fset=lambda self, v: None)
C().x  # raises: AttributeError: property 'x' of 'C' object has no getter

class C:
    @property
    def x(self):
        return 1
del C().x  # raises: AttributeError: property 'x' of 'C' object has no deleter

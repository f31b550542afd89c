class C:
    @property
    def x(self):
        return self.missing  # raises: AttributeError: 'C' object has no attribute 'missing'
C().x

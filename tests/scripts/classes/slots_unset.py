class C:
    __slots__ = "a"
C().a  # raises: AttributeError: 'C' object has no attribute 'a'

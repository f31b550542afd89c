class C:
    __slots__ = ("a",)
c = C()
c.a = 1
del c.a
del c.a  # raises: AttributeError: a

class C:  # raises: ValueError: 'a' in __slots__ conflicts with class variable
    __slots__ = ("a",)
    a = 1

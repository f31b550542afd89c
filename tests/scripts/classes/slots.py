class C:
    __slots__ = ("a", "b")
c = C()
c.a = 1
print(c.a, C.__slots__, hasattr(c, "__dict__"))  # expect: 1 ('a', 'b') False
c.c = 5  # raises: AttributeError: 'C' object has no attribute 'c'

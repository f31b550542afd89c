class C:
    __slots__ = ("a",)
print(C.a, type(C.a).__name__)  # expect: <member 'a' of 'C' objects> member_descriptor

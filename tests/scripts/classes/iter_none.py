class C:
    __iter__ = None
iter(C())  # raises: TypeError: 'C' object is not iterable

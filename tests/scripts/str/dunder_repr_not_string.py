class C:
    def __repr__(self):
        return None
repr(C())  # raises: TypeError: __repr__ returned non-string (type NoneType)

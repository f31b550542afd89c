class C:
    def __int__(self):
        return "x"
int(C())  # raises: TypeError: __int__ returned non-int (type str)

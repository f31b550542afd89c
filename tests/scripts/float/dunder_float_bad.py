class C:
    def __float__(self):
        return 1
float(C())  # raises: TypeError: C.__float__ returned non-float (type int)

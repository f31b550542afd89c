class C:
    def __str__(self):
        return 1
str(C())  # raises: TypeError: __str__ returned non-string (type int)

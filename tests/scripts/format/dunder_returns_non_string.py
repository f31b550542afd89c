class C:
    def __format__(self, spec):
        return 5
format(C())  # raises: TypeError: __format__ must return a str, not int

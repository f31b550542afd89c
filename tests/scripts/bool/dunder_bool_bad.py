class C:
    def __bool__(self):
        return 1
bool(C())  # raises: TypeError: __bool__ should return bool, returned int

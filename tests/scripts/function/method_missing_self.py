class C:
    def m(self):
        pass
C.m()  # raises: TypeError: C.m() missing 1 required positional argument: 'self'

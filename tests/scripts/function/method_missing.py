class C:
    def m(self, a):
        pass
C().m()  # raises: TypeError: C.m() missing 1 required positional argument: 'a'

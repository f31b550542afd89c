class C:
    def m():
        pass
C().m()  # raises: TypeError: C.m() takes 0 positional arguments but 1 was given

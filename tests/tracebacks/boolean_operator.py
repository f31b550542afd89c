class B:
    def __bool__(self):
        raise TypeError("no truth")


b = B()
if 1 and b:
    pass

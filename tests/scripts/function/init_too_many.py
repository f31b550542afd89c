class C:
    def __init__(self, a):
        pass
C(1, 2)  # raises: TypeError: C.__init__() takes 2 positional arguments but 3 were given

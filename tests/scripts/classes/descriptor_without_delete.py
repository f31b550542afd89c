class D:
    def __set__(self, obj, value):
        pass
class C:
    d = D()
del C().d  # raises: AttributeError: __delete__

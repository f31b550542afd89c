class C:
    def __class_getitem__(cls, item):
        return cls.__name__, item
print(C[int], C[1, 2])  # expect: ('C', <class 'int'>) ('C', (1, 2))
class D:
    pass
D[int]  # raises: TypeError: type 'D' is not subscriptable

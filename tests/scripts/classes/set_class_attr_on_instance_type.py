class A:
    def __init__(self):
        self.__class__.count = getattr(self.__class__, "count", 0) + 1
A(); A()
print(A.count)  # expect: 2

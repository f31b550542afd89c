class C:
    def __init__(self):
        self.__x = 1
    def get(self):
        return self.__x
c = C()
print(c.get(), c._C__x)  # expect: 1 1
c.__x  # raises: AttributeError: 'C' object has no attribute '__x'

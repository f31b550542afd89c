class Meta(type):
    def __instancecheck__(cls, o):
        return o == 5
    def __subclasscheck__(cls, c):
        return c is str
class C(metaclass=Meta):
    pass
print(isinstance(5, C), isinstance(6, C), issubclass(str, C), issubclass(int, C))
# expect: True False True False

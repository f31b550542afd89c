# A metaclass's mro() that assigns to __bases__: cycles are refused, the innermost assignment counts.
ready = False


class Cyclic(type):
    def mro(cls):
        if ready:
            if cls.__name__ == "B1":
                B2.__bases__ = (B1,)
            if cls.__name__ == "B2":
                B1.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Cyclic):
    pass


class B1(A):
    pass


class B2(A):
    pass


ready = True
try:
    B1.__bases__ += ()
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle


class Early(type):
    done = False

    def mro(cls):
        if not Early.done:
            Early.done = True
            print(cls.__mro__)  # expect: None
            cls.__bases__ += ()
        return type.mro(cls)


class C(metaclass=Early):
    pass


C.x = 1
print(C().x, C.__mro__[1:], object.__subclasses__().count(C))  # expect: 1 (<class 'object'>,) 1

# mro() may assign to __bases__, of the class that is being made too; never into a cycle.
import gc


class Meta(type):
    made = False

    def mro(cls):
        if not Meta.made:
            Meta.made = True
            print(cls.__mro__)  # expect: None
            cls.__bases__ += ()
        return type.mro(cls)


class A(metaclass=Meta):
    pass


print(A.__bases__, object.__subclasses__().count(A))  # expect: (<class 'object'>,) 1


class Swap(type):
    ready = False

    def mro(cls):
        if Swap.ready:
            if cls.__name__ == "B":
                C.__bases__ = (B,)
            if cls.__name__ == "C":
                B.__bases__ = (C,)
        return type.mro(cls)


class Base(metaclass=Swap):
    pass


class B(Base):
    pass


class C(Base):
    pass


Swap.ready = True
try:
    B.__bases__ += ()
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle
gc.collect()

class A:
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        print(cls.__name__, tag)
class B(A, tag="x"):  # expect: B x
    pass
class C(B):  # expect: C None
    pass

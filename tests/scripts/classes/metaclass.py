class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw)
        ns["added"] = 5
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
    def shout(cls):
        return cls.__name__.upper()
class C(metaclass=Meta, opt=1):  # expect: new C {'opt': 1}
    pass
print(C.added, C.shout(), type(C).__name__)  # expect: 5 C Meta
C()  # expect: call ()

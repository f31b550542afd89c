# An AttributeError that __getattr__ or a property raises is told of what it is by who asked.
class C:
    blech = 1

    def __getattr__(self, name):
        raise AttributeError("no " + name)

    @property
    def p(self):
        raise AttributeError("inside", name="own")


c = C()
for name in ("bluch", "p"):
    try:
        getattr(c, name)
    except AttributeError as e:
        print(e, e.name, e.obj is c)
# expect: no bluch bluch True
# expect: no p p True


class D:
    @property
    def p(self):
        raise AttributeError("inside")

    @property
    def q(self):
        raise AttributeError("inside", name="own")


for name in ("p", "q"):
    try:
        getattr(D(), name)
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__)
# expect: inside p D
# expect: inside own NoneType

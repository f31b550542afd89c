# What a class has instead counts at once, also where the old one has been called before.
class C:
    def m(self):
        return 1


def call(x):
    return x.m()


c = C()
d = C()
d.attribute = 1
print(call(c), call(d))  # expect: 1 1
C.m = lambda self: 2
print(call(c), call(d))  # expect: 2 2
del C.m
try:
    call(c)
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'm'


def read(x):
    return x.attribute


print(read(d))  # expect: 1
C.attribute = property(lambda self: "property")
print(read(d))  # expect: property

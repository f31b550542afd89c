# A method that was called is replaced: the next call finds the new one. Also in a base class, and
# when a data descriptor comes to hide an instance's attribute.
class Base:
    def g(self):
        return "old g"


class C(Base):
    def f(self):
        return "old f"


def call(x):
    return x.f(), x.g()


def get(x):
    return x.a


empty, full = C(), C()
full.a = 1
print({call(x) for x in [empty, full] * 5})  # expect: {('old f', 'old g')}
C.f = lambda self: "new f"
Base.g = lambda self: "new g"
print({call(x) for x in [empty, full] * 5})  # expect: {('new f', 'new g')}
full.f = lambda: "own f"
print(call(full), call(empty))  # expect: ('own f', 'new g') ('new f', 'new g')
print({get(full) for _ in range(5)})  # expect: {1}
Base.a = property(lambda self: "property")
print(get(full))  # expect: property

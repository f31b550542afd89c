class D:
    def __get__(self, obj, owner):
        return "descriptor"
class C:
    d = D()
c = C()
print(c.d)  # expect: descriptor
c.__dict__["d"] = "instance"
print(c.d)  # expect: instance

class D:
    def __get__(self, obj, owner):
        return "descriptor"
    def __set__(self, obj, value):
        pass
class C:
    d = D()
c = C()
c.__dict__["d"] = "instance"
print(c.d)  # expect: descriptor

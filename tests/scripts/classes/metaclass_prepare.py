class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"prepared": name}
class C(metaclass=Meta):
    pass
print(C.prepared)  # expect: C

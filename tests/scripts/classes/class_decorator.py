def add(cls):
    cls.extra = 1
    return cls
@add
class C:
    pass
print(C.extra)  # expect: 1

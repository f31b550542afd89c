x = "global"


class C:
    x = "class"

    def method[T: x](self, arg: x): ...

    type Alias = x


T, = C.method.__type_params__
C.x = "later"
print(C.method.__annotations__["arg"], T.__bound__, C.Alias.__value__)  # expect: class later later

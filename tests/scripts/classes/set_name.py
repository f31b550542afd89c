class D:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
class C:  # expect: set_name C a
# expect: set_name C b
    a = D()
    b = D()

class D:
    def __get__(self, obj, owner):
        return ("get", obj is None, owner.__name__)
    def __set__(self, obj, value):
        print("set", value)
    def __delete__(self, obj):
        print("delete")
class C:
    d = D()
c = C()
print(c.d, C.d)  # expect: ('get', False, 'C') ('get', True, 'C')
c.d = 5  # expect: set 5
del c.d  # expect: delete

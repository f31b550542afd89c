class C:
    x = 1
    def __getattribute__(self, name):
        if name == "x":
            return "intercepted"
        return super().__getattribute__(name)  # raises: AttributeError: 'C' object has no attribute 'z'
c = C()
c.y = 5
print(c.x, c.y)  # expect: intercepted 5
c.z

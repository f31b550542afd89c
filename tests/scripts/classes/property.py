class C:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v):
        self._x = v * 2
    @x.deleter
    def x(self):
        self._x = None
c = C()
c.x = 5
print(c.x)  # expect: 10
del c.x
print(c.x, C.x.__doc__, type(C.x).__name__)  # expect: None the x property

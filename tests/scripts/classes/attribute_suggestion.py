class C:
    def method(self):
        pass
try:
    C().metod
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)  # expect: 'C' object has no attribute 'metod' metod C

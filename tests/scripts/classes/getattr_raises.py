class C:
    def __getattr__(self, name):
        raise AttributeError("no " + name)  # raises: AttributeError: no x
c = C()
print(hasattr(c, "x"), getattr(c, "x", "default"))  # expect: False default
c.x

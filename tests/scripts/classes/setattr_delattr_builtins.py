class C: pass
c = C()
setattr(c, "odd name", 5)
print(getattr(c, "odd name"), c.__dict__)  # expect: 5 {'odd name': 5}
delattr(c, "odd name")
setattr(c, 5, 1)  # raises: TypeError: attribute name must be string, not 'int'

class C:
    x = 1
c = C()
print(getattr(c, "x"), getattr(c, "y", None), hasattr(c, "x"), hasattr(c, "y"))
# expect: 1 None True False
setattr(c, "y", 2)
delattr(c, "y")
print(hasattr(c, "y"))  # expect: False
getattr(c, "y")  # raises: AttributeError: 'C' object has no attribute 'y'

o = object()
print(repr(o).startswith("<object object at 0x"), object() == object(), o == o, hash(o) == hash(o), o != object())
# expect: True False True True True

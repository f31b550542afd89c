a = []
print(id(a) == id(a), id(a) == id([]), type(id(a)).__name__)  # expect: True False int

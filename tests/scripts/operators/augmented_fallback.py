class A:
    def __add__(self, o): return "add"
a = A()
a += 1
print(a)  # expect: add

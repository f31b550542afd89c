class C:
    def __iter__(self):
        return iter([1, 2])
print(1 in C(), 5 in C())  # expect: True False

class C:
    def __len__(self):
        return 0
print(bool(C()), not C())  # expect: False True

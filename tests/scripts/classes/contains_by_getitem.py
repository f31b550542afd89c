class C:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i
print(2 in C(), 9 in C(), list(C()))  # expect: True False [0, 1, 2]

class C:
    def __len__(self):
        return -1
len(C())  # raises: ValueError: __len__() should return >= 0

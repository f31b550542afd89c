class C:
    def __iter__(self):
        return 5
for x in C():  # raises: TypeError: iter() returned non-iterator of type 'int'
    pass

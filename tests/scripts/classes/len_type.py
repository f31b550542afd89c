class C:
    def __len__(self):
        return "a"
len(C())  # raises: TypeError: 'str' object cannot be interpreted as an integer

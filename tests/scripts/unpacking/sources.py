class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i
a, b, c = Seq()
print(a, b, c)  # expect: 0 1 2
a, *b, c = Seq()
print(a, b, c)  # expect: 0 [1] 2
*a, = "xyz"
print(a)  # expect: ['x', 'y', 'z']
a, b = {1: 2, 3: 4}
print(a, b)  # expect: 1 3
a, *b, c = iter("x")  # raises: ValueError: not enough values to unpack (expected at least 2, got 1)

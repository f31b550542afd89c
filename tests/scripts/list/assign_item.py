a = [1, 2, 3]
a[0] = "x"
a[-1] = a
print(a[0], a[2] is a)  # expect: x True
a[3] = 1  # raises: IndexError: list assignment index out of range

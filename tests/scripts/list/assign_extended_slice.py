a = [1, 2, 3, 4]
a[::2] = "ab"
print(a)  # expect: ['a', 2, 'b', 4]
a[::2] = [1]  # raises: ValueError: attempt to assign sequence of size 1 to extended slice of size 2

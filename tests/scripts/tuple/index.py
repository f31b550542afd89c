t = (1, 2, 3)
print(t[0], t[-1], t[1:], t[::-1], t[5:])  # expect: 1 3 (2, 3) (3, 2, 1) ()
t[3]  # raises: IndexError: tuple index out of range

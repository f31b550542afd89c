a = [1, 2, 3, 4, 5]
print(a[0], a[-1], a[1:3], a[::-1], a[::2], a[10:], a[-100:2], a[3:1], a[True])
# expect: 1 5 [2, 3] [5, 4, 3, 2, 1] [1, 3, 5] [] [1, 2] [] 2
a[5]  # raises: IndexError: list index out of range

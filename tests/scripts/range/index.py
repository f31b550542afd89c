r = range(0, 20, 2)
print(r[0], r[-1], r[2:5], r[::-1], r[::3], r[20:], r[-3:], list(r[::-4]))
# expect: 0 18 range(4, 10, 2) range(18, -2, -2) range(0, 20, 6) range(20, 20, 2) range(14, 20, 2) [18, 10, 2]
r[10]  # raises: IndexError: range object index out of range

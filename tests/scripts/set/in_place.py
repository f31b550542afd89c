a = {1, 2, 3}
b = a
a |= {4}
a &= {2, 3, 4}
a -= {2}
a ^= {3, 5}
print(b)  # expect: {4, 5}
a.update([7], [8])
a.difference_update([7])
a.intersection_update([8, 5])
a.symmetric_difference_update([5, 9])
print(b)  # expect: {8, 9}
a |= [1]  # raises: TypeError: unsupported operand type(s) for |=: 'set' and 'list'

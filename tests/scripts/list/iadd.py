a = [1]
b = a
a += (2, 3)
a += "x"
print(b, a is b)  # expect: [1, 2, 3, 'x'] True
a *= 2
print(b)  # expect: [1, 2, 3, 'x', 1, 2, 3, 'x']
a += 5  # raises: TypeError: 'int' object is not iterable

a = {"x": 1, "y": 2}
b = {"y": 3}
print(a | b, b | a)  # expect: {'x': 1, 'y': 3} {'y': 2, 'x': 1}
a |= b
print(a)  # expect: {'x': 1, 'y': 3}
a |= [("z", 1)]
print(a)  # expect: {'x': 1, 'y': 3, 'z': 1}
a | [("q", 1)]  # raises: TypeError: unsupported operand type(s) for |: 'dict' and 'list'

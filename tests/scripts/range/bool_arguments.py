class I(int): pass
print(range(True), range(I(3)), type(range(I(3)).stop), range(False, True))
# expect: range(0, 1) range(0, 3) <class 'int'> range(0, 1)

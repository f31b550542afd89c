a = []
b = a
print(a is b, a is not b, a is [], None is None, a is not None)
# expect: True False False True True

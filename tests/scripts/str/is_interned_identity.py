a = "identifier"
b = "identifier"
print(a is b)  # expect: True

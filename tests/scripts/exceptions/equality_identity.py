a = ValueError(1)
print(a == ValueError(1), a == a)  # expect: False True

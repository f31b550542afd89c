s = {1, 2}
print(len(s), bool(s))  # expect: 2 True
s.clear()
print(s, bool(s))  # expect: set() False

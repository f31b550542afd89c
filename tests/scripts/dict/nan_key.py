nan = float("nan")
d = {nan: 1}
print(d[nan], nan in d, d == {nan: 1})  # expect: 1 True True

d = {1: "int", "1": "str"}
print(d[1], d["1"], d[True], d.get(1.0), 2**70 in {2**70: 1})  # expect: int str int int True

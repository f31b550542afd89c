d = {}
d["x"] = {}
d["x"]["y"] = 1
print(d, d["x"]["y"])  # expect: {'x': {'y': 1}} 1
d["q"]["y"] = 1  # raises: KeyError: 'q'

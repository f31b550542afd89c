print({"a": 'b"', 1: None}, str({}), {(): {}})  # expect: {'a': 'b"', 1: None} {} {(): {}}
d = {}
d["self"] = d
print(d)  # expect: {'self': {...}}

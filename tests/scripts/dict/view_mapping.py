d = {"a": 1}
m = d.keys().mapping
print(m, type(m).__name__)  # expect: {'a': 1} mappingproxy
m["x"] = 1  # raises: TypeError: 'mappingproxy' object does not support item assignment

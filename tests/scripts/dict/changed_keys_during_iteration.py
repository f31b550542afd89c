d = {"a": 1}
for k in d:  # raises: RuntimeError: dictionary keys changed during iteration
    del d["a"]
    d["b"] = 2

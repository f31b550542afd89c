d = {"a": 1, "b": 2}
for k, v in d.items():  # raises: RuntimeError: dictionary changed size during iteration
    d.pop("a", None)

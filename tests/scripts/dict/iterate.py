for k in {"a": 1, "b": 2}:
    print(k)  # expect: a
    # expect: b
for k, v in {"a": 1}.items():
    print(k, v)  # expect: a 1

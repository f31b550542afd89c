value = {"a": 1}
result = value["a"] + value["a"] + value["a"] + value["a"] + value["a"] + value["a"] + value["a"] + value["missing"] + value["a"]

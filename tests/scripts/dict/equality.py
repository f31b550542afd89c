print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3}, {} == [], {1: 1} == {1.0: True})
# expect: True True False True

print(1.0 in [1], True in [1], "a" in ["b", "a"], None in [0])  # expect: True True True False

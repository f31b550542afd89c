print(1 not in [2], not 1 in [1], "a" not in "abc")  # expect: True False False

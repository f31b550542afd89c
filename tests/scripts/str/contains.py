print("b" in "abc", "" in "", "bc" in "abc", "x" not in "abc", "é" in "café")
# expect: True True True True True

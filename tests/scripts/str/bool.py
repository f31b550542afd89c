print(bool(""), bool(" "), not "", "a" and "b", "" or "c")  # expect: False True True b c

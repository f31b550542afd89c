print(ascii("aé€😀\n'"))  # expect: "a\xe9\u20ac\U0001f600\n'"

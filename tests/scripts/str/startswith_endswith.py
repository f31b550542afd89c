print("abc".startswith("a"), "abc".startswith(("x", "a")), "abc".endswith("bc"), "abc".startswith("b", 1), "abc".endswith("b", 0, 2), "abc".startswith(""), "abc".startswith("", 5), "abc".endswith(()))
# expect: True True True True True True False False

print(1 and 2, 0 and 2, 1 or 2, 0 or 2, None or [] or {}, "a" and "" and 1, not [], not "a")
# expect: 2 0 1 2 {}  True False

s = {1, "a", (1, 2)}
print(1 in s, "a" in s, (1, 2) in s, 5 in s, 1.0 in s)  # expect: True True True False True

r = range(0, 10, 2)
print(4 in r, 5 in r, 10 in r, 4.0 in r, "a" in r, -2 in r, 8 in range(8, 0, -4), True in range(2))
# expect: True False False True False False True True

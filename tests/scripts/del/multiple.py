a = b = c = 1
del a, (b, c)
print("a" in globals(), "b" in globals(), "c" in globals())  # expect: False False False

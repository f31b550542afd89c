print(tuple(), tuple("ab"), tuple([1]), tuple((1, 2)) == (1, 2), tuple(range(2)))
# expect: () ('a', 'b') (1,) True (0, 1)
t = (1, 2)
print(tuple(t) is t, t[:] is t)  # expect: True True

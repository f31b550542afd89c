print((), (1,), (1, 2), 1, (1, (2,)), (*"ab", 1))
# expect: () (1,) (1, 2) 1 (1, (2,)) ('a', 'b', 1)
t = 1, 2
print(t, type(t).__name__)  # expect: (1, 2) tuple

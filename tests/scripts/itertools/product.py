from itertools import product
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])), list(product(repeat=0)))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] [] [()]
p = product([1, 2], [3, 4])
a = next(p)
b = next(p)
print(a, b, a is b)  # expect: (1, 3) (1, 4) False
product([1], repeat=-1)  # raises: ValueError: repeat argument cannot be negative

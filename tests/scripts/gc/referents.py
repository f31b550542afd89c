import gc

print(gc.get_referents([1, "a"], (2.5,), {3: 4}, {5}))  # expect: [1, 'a', 2.5, 3, 4, 5]
print(gc.get_referents(1, "a", 4j, None))  # expect: []

nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0, nan, 0.5]), sorted([nan, 2.0, 1.0]), sorted([5, nan, 3.0, 1]))
# expect: [3.0, nan, 1.0, 2.0, nan, 0.5] [nan, 1.0, 2.0] [5, nan, 1, 3.0]

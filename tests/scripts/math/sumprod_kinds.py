import math
print(math.sumprod([10**20], [10**20]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1, 2.5, 10**30], [2, 2, 2]))
# expect: 10000000000000000000000000000000000000000 1.0 2e+30
print(math.sumprod([True], [2.5]), math.sumprod([], []), math.sumprod([1e308, 1e308], [10, -10]))
# expect: 2.5 0 nan
math.sumprod([1, 2], [3])  # raises: ValueError: Inputs are not the same length

from _functools import reduce
reduce(max, 5)  # raises: TypeError: reduce() arg 2 must support iteration

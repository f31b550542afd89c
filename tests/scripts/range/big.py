r = range(2**70, 2**70 + 5)
print(len(r), r[2] - 2**70, list(r)[-1] - 2**70, 2**70 + 3 in r, range(10**30)[10**29])
# expect: 5 2 4 True 100000000000000000000000000000
len(range(2**70))  # raises: OverflowError: Python int too large to convert to C ssize_t

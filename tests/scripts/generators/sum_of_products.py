print(sum(a * b for a, b in zip([1, 2, 3], [4, 5, 6])), any(x > 2 for x in range(5)), all(x < 3 for x in range(5)))
# expect: 32 True False

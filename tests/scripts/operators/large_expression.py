print(sum([1 + 2 * 3 - 4 // 2 ** 1 % 3 for _ in range(10)]), ((((((1)))))))  # expect: 50 1

print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, not 1 == 2, 1 + 2 << 1, 5 & 3 == 3, 1 | 2 ^ 3 & 4, not True or True, 1 < 2 == True, 10 - 5 - 2, 100 / 10 / 2, ~1 + 1, 2 * -3, 1 if 0 else 2 if 0 else 3)
# expect: 14 20 512 -4 True 6 False 3 True False 3 5.0 -1 -6 3

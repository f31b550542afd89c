print(round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(1234, -2), round(5), round(5, 2), round(10**20 + 5, -1), round(5, -1), round(44, -2), round(51, -2))
# expect: 20 20 40 -20 1200 5 5 100000000000000000000 0 0 100

x = 5
print(1 < x < 10, 1 < x > 3, 10 > x > 6, 1 == 1.0 == True)  # expect: True True False True

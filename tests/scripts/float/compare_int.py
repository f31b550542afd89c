print(1.0 == 1, 1.5 > 1, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**30 < 1e30, 1e30 == 10**30)
# expect: True True True False True True False

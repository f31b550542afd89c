import math

print(math.fsum([2.0**n - 2.0 ** (n + 50) + 2.0 ** (n + 52) for n in range(-1074, 972, 2)] + [-(2.0**1022)]).hex())  # expect: 0x1.5555555555555p+970

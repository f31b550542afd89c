import math
print(math.log(10**400), math.log2(2**2000), math.log10(10**500))
# expect: 921.0340371976182 2000.0 500.0

import math
print(math.gamma(5), math.lgamma(5), math.erf(0), math.erfc(0))
# expect: 24.0 3.178053830347945 0.0 1.0
math.gamma(-1)  # raises: ValueError: math domain error

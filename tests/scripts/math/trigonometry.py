import math
print(math.sin(0), math.cos(0), math.tan(0), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.sinh(0), math.cosh(0), math.tanh(0), math.asinh(0), math.acosh(1), math.atanh(0))
# expect: 0.0 1.0 0.0 1.5707963267948966 0.0 0.7853981633974483 2.356194490192345 180.0 3.141592653589793 0.0 1.0 0.0 0.0 0.0 0.0
math.acos(2)  # raises: ValueError: math domain error

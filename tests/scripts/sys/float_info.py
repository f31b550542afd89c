import sys
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min)
# expect: 1.7976931348623157e+308 2.220446049250313e-16 15 2.2250738585072014e-308

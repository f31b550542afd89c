import sys
print(sys.get_int_max_str_digits(), sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.imag, sys.int_info.default_max_str_digits)
# expect: 4300 2305843009213693951 314159 1000003 4300
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))  # expect: 5001

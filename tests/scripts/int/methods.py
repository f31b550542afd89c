print((5).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), (-3).bit_count(), (2**100).bit_length(), (2**100 - 1).bit_count())
# expect: 3 0 9 8 2 101 100
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).as_integer_ratio(), (5).is_integer())
# expect: 5 5 0 5 1 (5, 1) True

x = 10
x += 5
x -= 3
x *= 2
x //= 5
x **= 3
x %= 50
x <<= 2
x >>= 1
x |= 1
x &= 0xff
x ^= 3
print(x)  # expect: 30
x /= 2
print(x)  # expect: 15.0

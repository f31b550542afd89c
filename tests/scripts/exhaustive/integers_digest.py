# One number that depends on some thousand operations.
x = 1
for i in range(1, 2000):
    x = (x * 6364136223846793005 + i) ^ (x >> 17)
    x &= (1 << 192) - 1
    if i % 7 == 0:
        x //= i
    if i % 11 == 0:
        x = x * x % (2**127 - 1)
print(x)  # expect: 1661454633071303483256895742698736831008907340556871558887

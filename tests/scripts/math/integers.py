import math
print(math.factorial(10), math.factorial(30), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.comb(5, 2), math.perm(5, 2), math.perm(5), math.comb(100, 50), math.prod([1, 2, 3]), math.prod([], start=5), math.isqrt(10**40))
# expect: 3628800 265252859812191058636308480000000 6 0 5 3 12 1 10 20 120 100891344545564193334812497256 6 5 100000000000000000000

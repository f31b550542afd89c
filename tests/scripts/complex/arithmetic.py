a = 1 + 2j
b = 3 - 1j
print(a + b, a - b, a * b, a / b, a**2, -a, +a, a == 1 + 2j, a != b, abs(3 + 4j), a.real, a.imag, a.conjugate(), 1 + a, a * 2, 2.5 - a)
# expect: (4+1j) (-2+3j) (5+5j) (0.1+0.7000000000000001j) (-3+4j) (-1-2j) (1+2j) True True 5.0 1.0 2.0 (1-2j) (2+2j) (2+4j) (1.5-2j)

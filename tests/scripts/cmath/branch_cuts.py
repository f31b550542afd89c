import cmath
print(cmath.sqrt(complex(-4, 0.0)), cmath.sqrt(complex(-4, -0.0)))  # expect: 2j -2j
print(cmath.log(complex(-1, 0.0)), cmath.log(complex(-1, -0.0)))
# expect: 3.141592653589793j -3.141592653589793j
print(cmath.asin(complex(2, 0.0)), cmath.asin(complex(2, -0.0)))
# expect: (1.5707963267948966+1.3169578969248166j) (1.5707963267948966-1.3169578969248166j)

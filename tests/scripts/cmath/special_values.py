import cmath
inf, nan = cmath.inf, cmath.nan
print(cmath.sqrt(complex(inf, nan)), cmath.exp(complex(-inf, 3)), cmath.exp(complex(inf, 2)))
# expect: (inf+nanj) (-0+0j) (-inf+infj)
print(cmath.log(complex(inf, inf)), cmath.acos(complex(-inf, inf)), cmath.tanh(complex(inf, 1)))
# expect: (inf+0.7853981633974483j) (2.356194490192345-infj) (1+0j)
print(cmath.infj, cmath.nanj, cmath.isinf(cmath.infj), cmath.isnan(cmath.nanj), cmath.isfinite(1j))
# expect: infj nanj True True True

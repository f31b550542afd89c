print(complex(), complex(1), complex("1+2j"), complex("j"), complex(" 1 "), complex(1j, 2), complex("-1.5e2j"), complex("(1+2j)"), complex(real=1, imag=2), complex("nan+infj"))
# expect: 0j (1+0j) (1+2j) 1j (1+0j) 3j -150j (1+2j) (1+2j) (nan+infj)

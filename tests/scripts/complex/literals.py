print(1j, 2 + 3j, -1j, 1.5j, 0j, complex(1, -2), complex(0, float("inf")), complex(-0.0, 1), 1e100j)
# expect: 1j (2+3j) (-0-1j) 1.5j 0j (1-2j) infj (-0+1j) 1e+100j

print(f"{1+2j}", f"{1+2j:.2f}", f"{1.5-2.25j:g}", str(1e20j), f"{1+2j:>12}", repr(complex("nan")), f"{3+4j:.1e}")
# expect: (1+2j) 1.00+2.00j 1.5-2.25j 1e+20j       (1+2j) (nan+0j) 3.0e+00+4.0e+00j

print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.5), round(1.5), round(2.345, 1), round(1e20), round(5.0), round(5.0, 0), round(1.25, 1), round(-0.4), round(1e300, 2))
# expect: 2 4 -2 2.67 1.0 1200.0 0 2 2.3 100000000000000000000 5 5.0 1.2 0 1e+300

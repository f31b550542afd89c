for x in (1e-300, 1e-77, 1e-78, 1e77, 1e78, 1e300, 5e-324, -1e-300, -1e300):
    print(x, -x, x * 2, x / 2 * 2 == x, abs(x))  # expect: 1e-300 -1e-300 2e-300 True 1e-300
    # expect: 1e-77 -1e-77 2e-77 True 1e-77
    # expect: 1e-78 -1e-78 2e-78 True 1e-78
    # expect: 1e+77 -1e+77 2e+77 True 1e+77
    # expect: 1e+78 -1e+78 2e+78 True 1e+78
    # expect: 1e+300 -1e+300 2e+300 True 1e+300
    # expect: 5e-324 -5e-324 1e-323 False 5e-324
    # expect: -1e-300 1e-300 -2e-300 True 1e-300
    # expect: -1e+300 1e+300 -2e+300 True 1e+300

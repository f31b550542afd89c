for f in ("%f", "%.0f", "%10.2f|", "%-10.2f|", "%+f", "% f", "%010.3f", "%e", "%.3E", "%g", "%#g", "%G", "%.10g", "%s", "%r"):
    print(f, f % 1234.5678)  # expect: %f 1234.567800
    # expect: %.0f 1235
    # expect: %10.2f|    1234.57|
    # expect: %-10.2f| 1234.57   |
    # expect: %+f +1234.567800
    # expect: % f  1234.567800
    # expect: %010.3f 001234.568
    # expect: %e 1.234568e+03
    # expect: %.3E 1.235E+03
    # expect: %g 1234.57
    # expect: %#g 1234.57
    # expect: %G 1234.57
    # expect: %.10g 1234.5678
    # expect: %s 1234.5678
    # expect: %r 1234.5678

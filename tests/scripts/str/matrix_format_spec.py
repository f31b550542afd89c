def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: format(65, ''))  # expect: '65'
t(lambda: format(-0.0, '.0>,12'))
# expect: ValueError: "Invalid format specifier '.0>,12' for object of type 'float'"
t(lambda: format(-255, '_.0n5'))
# expect: ValueError: "Invalid format specifier '_.0n5' for object of type 'int'"
t(lambda: format(3, 'gb=+'))
# expect: ValueError: "Invalid format specifier 'gb=+' for object of type 'int'"
t(lambda: format(1e999, '=x'))
# expect: ValueError: "Unknown format code 'x' for object of type 'float'"
t(lambda: format(5, 'E'))  # expect: '5.000000E+00'
t(lambda: format(0.5, '.10,'))
# expect: ValueError: "Unknown format code ',' for object of type 'float'"
t(lambda: format(-0.0, ','))  # expect: '-0.0'
t(lambda: format(65, 's12>'))
# expect: ValueError: "Invalid format specifier 's12>' for object of type 'int'"
t(lambda: format(123456.789, 'deE'))
# expect: ValueError: "Invalid format specifier 'deE' for object of type 'float'"
t(lambda: format(0, 'n'))  # expect: '0'
t(lambda: format(1e+300, ',.10'))  # expect: '1e+300'
t(lambda: format((2+3j), '-'))  # expect: '(2+3j)'
t(lambda: format(-0.0, '5.3'))  # expect: ' -0.0'
t(lambda: format(65, 'so'))
# expect: ValueError: "Invalid format specifier 'so' for object of type 'int'"
t(lambda: format((2+3j), '>'))  # expect: '(2+3j)'
t(lambda: format(1, 's '))
# expect: ValueError: "Invalid format specifier 's ' for object of type 'int'"
t(lambda: format(1.5, 'F'))  # expect: '1.500000'
t(lambda: format(65, 's*<'))
# expect: ValueError: "Invalid format specifier 's*<' for object of type 'int'"
t(lambda: format(-0.0, ',s.0'))
# expect: ValueError: "Invalid format specifier ',s.0' for object of type 'float'"
t(lambda: format(-0.0, 'bggj'))
# expect: ValueError: "Invalid format specifier 'bggj' for object of type 'float'"
t(lambda: format(1.5, '<n^-'))
# expect: ValueError: "Invalid format specifier '<n^-' for object of type 'float'"
t(lambda: format(65, 'gx<_'))
# expect: ValueError: "Invalid format specifier 'gx<_' for object of type 'int'"
t(lambda: format(100000000000000000000, 'n.3'))
# expect: ValueError: "Invalid format specifier 'n.3' for object of type 'int'"
t(lambda: format(123456.789, ' G'))  # expect: ' 123457'
t(lambda: format(10000000000.0, '5d.3c'))
# expect: ValueError: "Invalid format specifier '5d.3c' for object of type 'float'"
t(lambda: format(123456.789, ' '))  # expect: ' 123456.789'
t(lambda: format(123456.789, '012>'))
# expect: ValueError: "Unknown format code '>' for object of type 'float'"
t(lambda: format(10000000000.0, '%'))  # expect: '1000000000000.000000%'
t(lambda: format(1e-05, 'FE '))
# expect: ValueError: "Invalid format specifier 'FE ' for object of type 'float'"
t(lambda: format(1e999, '\xe9>.0'))  # expect: 'inf'
t(lambda: format(1.5, '>'))  # expect: '1.5'
t(lambda: format('0.:', '0.3%^'))
# expect: ValueError: "Invalid format specifier '0.3%^' for object of type 'str'"
t(lambda: format((2+3j), 'j'))
# expect: ValueError: "Unknown format code 'j' for object of type 'complex'"
t(lambda: format(0.5, '0s_'))
# expect: ValueError: "Invalid format specifier '0s_' for object of type 'float'"
t(lambda: format(10000000000.0, '.3nX'))
# expect: ValueError: "Invalid format specifier '.3nX' for object of type 'float'"
t(lambda: format((-0-1.5j), 's'))
# expect: ValueError: "Unknown format code 's' for object of type 'complex'"
t(lambda: format(10000000000.0, '_<n,'))
# expect: ValueError: "Invalid format specifier '_<n,' for object of type 'float'"
t(lambda: format(1e-05, 'XG\xe9>E'))
# expect: ValueError: "Invalid format specifier 'XG\xe9>E' for object of type 'float'"
t(lambda: format('\t \x1c', '-<5'))  # expect: '\t \x1c--'
t(lambda: format(0.5, ','))  # expect: '0.5'
t(lambda: format(1e999, '12cfX'))
# expect: ValueError: "Invalid format specifier '12cfX' for object of type 'float'"
t(lambda: format(10000000000.0, 'xo'))
# expect: ValueError: "Invalid format specifier 'xo' for object of type 'float'"
t(lambda: format('_aB_', 'E*<'))
# expect: ValueError: "Invalid format specifier 'E*<' for object of type 'str'"
t(lambda: format(123456.789, '+c'))
# expect: ValueError: "Unknown format code 'c' for object of type 'float'"
t(lambda: format(123456.789, 'f_'))
# expect: ValueError: "Invalid format specifier 'f_' for object of type 'float'"
t(lambda: format(-255, 'bG<'))
# expect: ValueError: "Invalid format specifier 'bG<' for object of type 'int'"
t(lambda: format(1e999, ' '))  # expect: ' inf'
t(lambda: format('a', '-esf'))
# expect: ValueError: "Invalid format specifier '-esf' for object of type 'str'"
t(lambda: format(0, ' '))  # expect: ' 0'
t(lambda: format('a+x(', 'F-'))
# expect: ValueError: "Invalid format specifier 'F-' for object of type 'str'"
t(lambda: format('', '*<'))  # expect: ''
t(lambda: format((-0-1.5j), '.0Ge'))
# expect: ValueError: "Invalid format specifier '.0Ge' for object of type 'complex'"
t(lambda: format((2+3j), '%z12%'))
# expect: ValueError: "Invalid format specifier '%z12%' for object of type 'complex'"
t(lambda: format((-0-1.5j), ',0'))  # expect: ValueError: "Cannot specify ',' with '0'."
t(lambda: format(False, '_ '))  # expect: ValueError: "Cannot specify '_' with '\\x20'."
t(lambda: format((2+3j), '^-e'))  # expect: '2.000000e+00+3.000000e+00j'
t(lambda: format(1e+300, '+f<+'))
# expect: ValueError: "Invalid format specifier '+f<+' for object of type 'float'"
t(lambda: format(10000000000.0, '12'))  # expect: '10000000000.0'
t(lambda: format(-255, 'nX'))
# expect: ValueError: "Invalid format specifier 'nX' for object of type 'int'"
t(lambda: format(10000000000.0, '-.0'))  # expect: '1e+10'
t(lambda: format((2+3j), 'fd '))
# expect: ValueError: "Invalid format specifier 'fd ' for object of type 'complex'"
t(lambda: format(-255, 'E<'))  # expect: '-255'
t(lambda: format((2+3j), ' ,##'))
# expect: ValueError: "Invalid format specifier ' ,##' for object of type 'complex'"
t(lambda: format(100000000000000000000, '\xe9>*<'))
# expect: ValueError: "Invalid format specifier '\xe9>*<' for object of type 'int'"
t(lambda: format((-0-1.5j), '=c.10*<'))
# expect: ValueError: "Invalid format specifier '=c.10*<' for object of type 'complex'"
t(lambda: format(123456.789, 'ocg'))
# expect: ValueError: "Invalid format specifier 'ocg' for object of type 'float'"
t(lambda: format(0, 'so e'))
# expect: ValueError: "Invalid format specifier 'so e' for object of type 'int'"
t(lambda: format(0, 'xo'))
# expect: ValueError: "Invalid format specifier 'xo' for object of type 'int'"
t(lambda: format(65, '5%.3'))
# expect: ValueError: "Invalid format specifier '5%.3' for object of type 'int'"
t(lambda: format(10000000000.0, '0'))  # expect: '10000000000.0'
t(lambda: format(100000000000000000000, 'E'))  # expect: '1.000000E+20'
t(lambda: format(1e+300, 'oG'))
# expect: ValueError: "Invalid format specifier 'oG' for object of type 'float'"
t(lambda: format('', '^-'))  # expect: ValueError: 'Sign not allowed in string format specifier'
t(lambda: format('', 'f'))  # expect: ValueError: "Unknown format code 'f' for object of type 'str'"
t(lambda: format(0.5, 'n'))  # expect: '0.5'
t(lambda: format(1e999, '\xe9>.10X.3'))
# expect: ValueError: "Invalid format specifier '\xe9>.10X.3' for object of type 'float'"
t(lambda: format('\u03a3A', 'c^12'))  # expect: 'ccccc\u03a3Accccc'
t(lambda: format(1.5, 'cz'))
# expect: ValueError: "Invalid format specifier 'cz' for object of type 'float'"
t(lambda: format(-0.0, '5--'))
# expect: ValueError: "Invalid format specifier '5--' for object of type 'float'"
t(lambda: format(100000000000000000000, 'f^5'))  # expect: '100000000000000000000'
t(lambda: format(-0.0, 'E'))  # expect: '-0.000000E+00'
t(lambda: format(10, 'g'))  # expect: '10'
t(lambda: format('\xdf\xe9\xdf\xc0', '5x0'))
# expect: ValueError: "Invalid format specifier '5x0' for object of type 'str'"
t(lambda: format(-0.0, '12E='))
# expect: ValueError: "Invalid format specifier '12E=' for object of type 'float'"
t(lambda: format(1.5, ' '))  # expect: ' 1.5'
t(lambda: format(-255, '.0='))
# expect: ValueError: "Unknown format code '=' for object of type 'int'"
t(lambda: format(100, 'z'))
# expect: ValueError: 'Negative zero coercion (z) not allowed in integer format specifier'
t(lambda: format(10000000000.0, ','))  # expect: '10,000,000,000.0'
t(lambda: format(1e+300, 'e.0 '))
# expect: ValueError: "Invalid format specifier 'e.0 ' for object of type 'float'"
t(lambda: format(0.5, '#Ec5'))
# expect: ValueError: "Invalid format specifier '#Ec5' for object of type 'float'"
t(lambda: format(-255, 'jz'))
# expect: ValueError: "Invalid format specifier 'jz' for object of type 'int'"
t(lambda: format(100000000000000000000, 'e.3%'))
# expect: ValueError: "Invalid format specifier 'e.3%' for object of type 'int'"
t(lambda: format(5, '*<'))  # expect: '5'
t(lambda: format(1e-05, 'E'))  # expect: '1.000000E-05'
t(lambda: format('fi\u01c5', 'f_0n'))
# expect: ValueError: "Invalid format specifier 'f_0n' for object of type 'str'"
t(lambda: format(1e+300, 'zb12'))
# expect: ValueError: "Invalid format specifier 'zb12' for object of type 'float'"
t(lambda: format((-0-1.5j), '_.3c'))  # expect: ValueError: "Cannot specify '_' with 'c'."
t(lambda: format(1e+300, 'x*<'))
# expect: ValueError: "Invalid format specifier 'x*<' for object of type 'float'"
t(lambda: format(10000000000.0, 'd'))
# expect: ValueError: "Unknown format code 'd' for object of type 'float'"

for spec in ("", "f", ".2f", "e", "g", ">20", "+.1f", ",.1f"):
    print(repr(spec), repr(format(1234.5-2j, spec)))  # expect: '' '(1234.5-2j)'
    # expect: 'f' '1234.500000-2.000000j'
    # expect: '.2f' '1234.50-2.00j'
    # expect: 'e' '1.234500e+03-2.000000e+00j'
    # expect: 'g' '1234.5-2j'
    # expect: '>20' '         (1234.5-2j)'
    # expect: '+.1f' '+1234.5-2.0j'
    # expect: ',.1f' '1,234.5-2.0j'

def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: '\u0663%x' % (1, 2))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: 'x% (a)e' % '')
# expect: ValueError: "unsupported format character '(' (0x28) at index 3"
t(lambda: 'b%f' % (1, 2))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '%-E' % {'a': '\u01c6\u01c5'})  # expect: TypeError: 'must be real number, not dict'
t(lambda: '%++*%' % 1e+100)  # expect: TypeError: '* wants int'
t(lambda: '\r%0G' % 1e+100)  # expect: '\r1E+100'
t(lambda: 'B%c' % -2.25)  # expect: TypeError: '%c requires int or char'
t(lambda: '%*%' % {'a': ''})  # expect: TypeError: '* wants int'
t(lambda: '%.*#a' % (1, 2))
# expect: ValueError: "unsupported format character '#' (0x23) at index 3"
t(lambda: '%-s' % 'x')  # expect: 'x'
t(lambda: '\u200b%y' % -2.25)
# expect: ValueError: "unsupported format character 'y' (0x79) at index 2"
t(lambda: '\u2028%G' % ())  # expect: TypeError: 'not enough arguments for format string'
t(lambda: '!%.*s' % -2.25)  # expect: TypeError: '* wants int'
t(lambda: '%#0 r' % 1e+100)  # expect: '1e+100'
t(lambda: '\xad%l.3e' % {'a': ''})
# expect: ValueError: "unsupported format character '.' (0x2e) at index 3"
t(lambda: 'i%0(a)+i' % 'aa')
# expect: ValueError: "unsupported format character '(' (0x28) at index 3"
t(lambda: '%.*0hc' % 1000000000000000000000000000000)
# expect: OverflowError: 'Python int too large to convert to C int'
t(lambda: '%#f' % (1,))  # expect: '1.000000'
t(lambda: '%#f' % 1000000000000000000000000000000)
# expect: '1000000000000000019884624838656.000000'
t(lambda: 'A%.0.3+E' % 1000000000000000000000000000000)
# expect: ValueError: "unsupported format character '.' (0x2e) at index 4"
t(lambda: '\u200b%#-o' % -2.25)  # expect: TypeError: '%o format: an integer is required, not float'
t(lambda: '%.0o' % 1000000000000000000000000000000)  # expect: '1447626234640431647336510000000000'
t(lambda: '%.012ls' % ())  # expect: TypeError: 'not enough arguments for format string'
t(lambda: '%5f' % (3, 4, 5))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '% .*%' % -2.25)  # expect: TypeError: '* wants int'
t(lambda: '%.0-%' % '\xe9\xdf')
# expect: ValueError: "unsupported format character '-' (0x2d) at index 3"
t(lambda: '%s' % 1e+100)  # expect: '1e+100'
t(lambda: '%r' % {'a': 'a'})  # expect: "{'a': 'a'}"
t(lambda: '%*5s' % 'x')  # expect: TypeError: '* wants int'
t(lambda: '%.0#+X' % 1000000000000000000000000000000)
# expect: ValueError: "unsupported format character '#' (0x23) at index 3"
t(lambda: '%#hG' % 1e+100)  # expect: '1.00000E+100'
t(lambda: '\xf1%(a)-g' % (1,))  # expect: TypeError: 'format requires a mapping'
t(lambda: '\xb2%*0F' % (1, 2))
# expect: ValueError: "unsupported format character '0' (0x30) at index 3"
t(lambda: '%.0g' % [1])  # expect: TypeError: 'must be real number, not list'
t(lambda: '%.0hd' % None)  # expect: TypeError: '%d format: a real number is required, not NoneType'
t(lambda: '%#+a' % (1, 2))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '%.*.f' % {'a': 1})  # expect: TypeError: '* wants int'
t(lambda: '%.*0G' % -1180591620717411303424)
# expect: OverflowError: 'Python int too large to convert to C int'
t(lambda: '\U00010428%.*(a).*o' % -100)
# expect: TypeError: 'not enough arguments for format string'
t(lambda: '\t%l012g' % 1.5)
# expect: ValueError: "unsupported format character '0' (0x30) at index 3"
t(lambda: 'b%(a).0(a)i' % {'a': 1})
# expect: ValueError: "unsupported format character '(' (0x28) at index 7"
t(lambda: '%  ld' % 1e+100)
# expect: ' 10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104'
t(lambda: '\x00%#.312c' % ())  # expect: TypeError: 'not enough arguments for format string'
t(lambda: 'a%.*s' % 1e+100)  # expect: TypeError: '* wants int'
t(lambda: '\n%a' % 1.5)  # expect: '\n1.5'
t(lambda: 'f%.*s' % 1.5)  # expect: TypeError: '* wants int'
t(lambda: '%-hF' % None)  # expect: TypeError: 'must be real number, not NoneType'
t(lambda: 'a%c' % None)  # expect: TypeError: '%c requires int or char'
t(lambda: '\x0b%d' % '')  # expect: TypeError: '%d format: a real number is required, not str'
t(lambda: '%12.3s' % (1, 2))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '%. E' % (1,))  # expect: ValueError: "unsupported format character ' ' (0x20) at index 2"
t(lambda: '%(a)#he' % {'a': ''})  # expect: TypeError: 'must be real number, not str'
t(lambda: '%%' % 2)  # expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '\u0663%f' % 'a\udc80\udc80')  # expect: TypeError: 'must be real number, not str'
t(lambda: '%(a).*o' % {'a': 1})  # expect: TypeError: 'not enough arguments for format string'
t(lambda: '%h0-c' % '\xbd')
# expect: ValueError: "unsupported format character '0' (0x30) at index 2"
t(lambda: '%12.3*d' % 1000000000000000000000000000000)
# expect: ValueError: "unsupported format character '*' (0x2a) at index 5"
t(lambda: 'a%.5g' % -2.25)  # expect: 'a-2.25'
t(lambda: '\u4e2d%lx' % None)
# expect: TypeError: '%x format: an integer is required, not NoneType'
t(lambda: '\u6587%d' % 1e+100)
# expect: '\u658710000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104'
t(lambda: 'a%#ld' % 'x')  # expect: TypeError: '%d format: a real number is required, not str'
t(lambda: '%.05i' % 'x')  # expect: TypeError: '%i format: a real number is required, not str'
t(lambda: '\u4e2d%+12x' % (3, 4, 5))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '%12.*%' % (1,))  # expect: TypeError: 'not enough arguments for format string'
t(lambda: '%x' % {'a': ''})  # expect: TypeError: '%x format: an integer is required, not dict'
t(lambda: '%0y' % (1, 2))
# expect: ValueError: "unsupported format character 'y' (0x79) at index 2"
t(lambda: '\u03a3%hg' % (1,))  # expect: '\u03a31'
t(lambda: '%E' % -2.25)  # expect: '-2.250000E+00'
t(lambda: '1%ll.0f' % ())  # expect: TypeError: 'not enough arguments for format string'
t(lambda: ' %0s' % {'a': 1})  # expect: " {'a': 1}"
t(lambda: '{%c' % None)  # expect: TypeError: '%c requires int or char'
t(lambda: 'a%(a)0r' % (1, 2))  # expect: TypeError: 'format requires a mapping'
t(lambda: '_%.30f' % (3, 4, 5))
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '\x00%a' % 1e+100)  # expect: '\x001e+100'
t(lambda: '\u6587%.0*.f' % -2.25)
# expect: ValueError: "unsupported format character '*' (0x2a) at index 4"
t(lambda: 'b%5e' % 'x')  # expect: TypeError: 'must be real number, not str'
t(lambda: 'b%5h F' % (1, 2))
# expect: ValueError: "unsupported format character ' ' (0x20) at index 4"
t(lambda: '!%%' % '\xc0\xc0')
# expect: TypeError: 'not all arguments converted during string formatting'
t(lambda: '\u01c5%s' % (1,))  # expect: '\u01c51'
t(lambda: 'b%E' % None)  # expect: TypeError: 'must be real number, not NoneType'

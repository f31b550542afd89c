def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: '{!x}{}{ }'.format({'a': 1}, {'a': 1}, a=5))
# expect: ValueError: 'Unknown conversion specifier x'
t(lambda: '{!x}{!x}{0}'.format(5, **{"a":"x","b":3}))
# expect: ValueError: 'Unknown conversion specifier x'
t(lambda: '{ }!{0}'.format(False, 1.5))  # expect: KeyError: "' '"
t(lambda: '{99999999999999999999}a'.format(')a', **{"a":"x","b":3}))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{!a:>5}{[}{!x}'.format([1, 2]))
# expect: ValueError: "expected '}' before end of string"
t(lambda: '{ }{!r}{!r}'.format(1.5, [1, 2], **{"a":"x","b":3}))  # expect: KeyError: "' '"
t(lambda: '{.}{!a:>5}'.format({'a': 1}, a=5))
# expect: ValueError: 'Empty attribute in format string'
t(lambda: '{99999999999999999999}}'.format({'a': 1}))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{1:>4}{{0'.format('', {'a': 1}, a=5))
# expect: TypeError: 'unsupported format string passed to dict.__format__'
t(lambda: '{[}'.format(''))  # expect: ValueError: "expected '}' before end of string"
t(lambda: '{:{:{}}}'.format({'a': 1}, -2))  # expect: ValueError: 'Max string recursion exceeded'
t(lambda: '{a.b.c}'.format({'a': 1}, ''))  # expect: KeyError: "'a'"
t(lambda: '{-1}}}{0!s}'.format())  # expect: KeyError: "'-1'"
t(lambda: '{ }{0}x'.format('', {'a': 1}, a=5))  # expect: KeyError: "' '"
t(lambda: '{1:>4}{0'.format({'a': 1}))
# expect: IndexError: 'Replacement index 1 out of range for positional args tuple'
t(lambda: '{0}'.format(2, a=5))  # expect: '2'
t(lambda: '{0}{}{:{a}}'.format('c', 1.5))
# expect: ValueError: 'cannot switch from manual field specification to automatic field numbering'
t(lambda: '{}{99999999999999999999}{!}'.format([1, 2], a=5))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{[]}{0[a]b}'.format(True, a=5))  # expect: ValueError: 'Empty attribute in format string'
t(lambda: '{.}{:{}}'.format({'a': 1}, 1.5))
# expect: ValueError: 'Empty attribute in format string'
t(lambda: '[:{}'.format('\U0001f600', [1, 2], **{"a":"x","b":3}))  # expect: '[:\U0001f600'
t(lambda: '{-1}{1:>4}'.format())  # expect: KeyError: "'-1'"
t(lambda: '{0{:'.format({'a': 1}, 5))  # expect: ValueError: "unexpected '{' in field name"
t(lambda: '{0:{1}}{\u0663}{a.b.c}'.format())
# expect: IndexError: 'Replacement index 0 out of range for positional args tuple'
t(lambda: '{:{}}{[}'.format({'a': 1}, 1.5, a=5))
# expect: TypeError: 'unsupported format string passed to dict.__format__'
t(lambda: '.'.format([1, 2], **{"a":"x","b":3}))  # expect: '.'
t(lambda: '{0:{1}}{99999999999999999999}'.format([1, 2], a=5))
# expect: IndexError: 'Replacement index 1 out of range for positional args tuple'
t(lambda: '{0.{ }'.format())  # expect: ValueError: "unexpected '{' in field name"
t(lambda: '{a.b.c}{0'.format(True, **{"a":"x","b":3}))
# expect: AttributeError: "'str' object has no attribute 'b'"
t(lambda: '!{:{a}}{0.}'.format(1.5, '"', **{"a":"x","b":3}))
# expect: ValueError: "Unknown format code 'x' for object of type 'float'"
t(lambda: ':}}{.}'.format(10, {'a': 1}))  # expect: ValueError: 'Empty attribute in format string'
t(lambda: '0'.format(1.5, **{"a":"x","b":3}))  # expect: '0'
t(lambda: '{[}{:{a}}{0'.format([1, 2], -100, a=5))
# expect: ValueError: "expected '}' before end of string"
t(lambda: ''.format([1, 2], **{"a":"x","b":3}))  # expect: ''
t(lambda: '{:{}}{0:{1}}'.format('\xdf\xc0', '', **{"a":"x","b":3}))
# expect: ValueError: 'cannot switch from automatic field numbering to manual field specification'
t(lambda: '!{ }{0[0]}'.format({'a': 1}, a=5))  # expect: KeyError: "' '"
t(lambda: '{.}{0.}'.format(1.5))  # expect: ValueError: 'Empty attribute in format string'
t(lambda: '{1}'.format('a', **{"a":"x","b":3}))
# expect: IndexError: 'Replacement index 1 out of range for positional args tuple'
t(lambda: '{1:>4}{a}{0[a]b}'.format([1, 2], -1180591620717411303424, **{"a":"x","b":3}))
# expect: TypeError: 'list indices must be integers or slices, not str'
t(lambda: ''.format())  # expect: ''
t(lambda: '{-1}{99999999999999999999}'.format(2, [1, 2]))  # expect: KeyError: "'-1'"
t(lambda: '{0.}{[}'.format(-5))  # expect: ValueError: 'Empty attribute in format string'
t(lambda: '{:{:{}}}}]'.format('\u6587', [1, 2]))
# expect: ValueError: 'Max string recursion exceeded'
t(lambda: '{99999999999999999999}'.format({'a': 1}, 1, **{"a":"x","b":3}))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{0.real}{.}'.format(1.5, a=5))
# expect: ValueError: 'cannot switch from manual field specification to automatic field numbering'
t(lambda: '0{{'.format())  # expect: '0{'
t(lambda: '{:{a}}'.format([1, 2], 1.5, a=5))
# expect: TypeError: 'unsupported format string passed to list.__format__'
t(lambda: '{a[b]}'.format('1', **{"a":"x","b":3}))
# expect: TypeError: "string indices must be integers, not 'str'"
t(lambda: '[{.}'.format({'a': 1}, a=5))  # expect: ValueError: 'Empty attribute in format string'
t(lambda: '{0{:}'.format('', a=5))  # expect: ValueError: "unexpected '{' in field name"
t(lambda: '.{ }{a[b]}'.format(10, -100, **{"a":"x","b":3}))  # expect: KeyError: "' '"
t(lambda: '{a[b]}'.format('', a=5))  # expect: TypeError: "'int' object is not subscriptable"
t(lambda: '{a[b]}'.format([1, 2]))  # expect: KeyError: "'a'"
t(lambda: '{0[a]b}{!a:>5}a'.format(-1180591620717411303424))
# expect: TypeError: "'int' object is not subscriptable"
t(lambda: '{{{:{a}}'.format(' '))  # expect: KeyError: "'a'"
t(lambda: '}}'.format('\x00a', 1.5, a=5))  # expect: '}'
t(lambda: '{\u0663}{ }{.}'.format())
# expect: IndexError: 'Replacement index 3 out of range for positional args tuple'
t(lambda: '{!}{:}:'.format([1, 2]))  # expect: ValueError: "expected ':' after conversion specifier"
t(lambda: '{99999999999999999999}{1}{0!s}'.format([1, 2], a=5))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{99999999999999999999}{\u0663}'.format('}{', '\u01c5\u01c5'))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{}xx'.format(1.5))  # expect: '1.5xx'
t(lambda: '{a.b.c}{:{}}{'.format({'a': 1}, a=5))
# expect: AttributeError: "'int' object has no attribute 'b'"
t(lambda: ']{!r}{a[b]}'.format({'a': 1}, -100, **{"a":"x","b":3}))
# expect: TypeError: "string indices must be integers, not 'str'"
t(lambda: 'x{:}'.format([1, 2], '\u01c5'))  # expect: 'x[1, 2]'
t(lambda: '{ }'.format({'a': 1}, [1, 2], **{"a":"x","b":3}))  # expect: KeyError: "' '"
t(lambda: '{\u0663}{:{}}'.format('a', {'a': 1}, a=5))
# expect: IndexError: 'Replacement index 3 out of range for positional args tuple'
t(lambda: ':{:{}}.'.format(9223372036854775808, '\xdf\xc0'))
# expect: ValueError: "Invalid format specifier '\xdf\xc0' for object of type 'int'"
t(lambda: ':{'.format('a', 0))  # expect: ValueError: "Single '{' encountered in format string"
t(lambda: '{!r}{!}{0.real}'.format('a', **{"a":"x","b":3}))
# expect: ValueError: "expected ':' after conversion specifier"
t(lambda: '{!r}'.format(1.5, {'a': 1}))  # expect: '1.5'
t(lambda: '{:}'.format('\u01c6', {'a': 1}, **{"a":"x","b":3}))  # expect: '\u01c6'
t(lambda: '{.}'.format())
# expect: IndexError: 'Replacement index 0 out of range for positional args tuple'
t(lambda: '[{0[a]b}'.format('', '\u01c5\u01c6'))
# expect: TypeError: "string indices must be integers, not 'str'"
t(lambda: '{.}[{0!s}'.format(1.5, 'aa', **{"a":"x","b":3}))
# expect: ValueError: 'Empty attribute in format string'
t(lambda: ']'.format(1.5))  # expect: ']'
t(lambda: '{0:^{a}}x{0}'.format('a\U00010428', ''))  # expect: KeyError: "'a'"
t(lambda: '{99999999999999999999}'.format(-1180591620717411303424, **{"a":"x","b":3}))
# expect: ValueError: 'Too many decimal digits in format string'
t(lambda: '{0[a]b}{a[b]}'.format([1, 2], 3))
# expect: TypeError: 'list indices must be integers or slices, not str'
t(lambda: '!'.format('\n', 1.5, **{"a":"x","b":3}))  # expect: '!'
t(lambda: '{:{}}0{[]}'.format({'a': 1}, '"\\', a=5))
# expect: TypeError: 'unsupported format string passed to dict.__format__'

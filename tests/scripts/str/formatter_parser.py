# What string.Formatter stands on.
import _string


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: list(_string.formatter_parser('')))  # expect: []
t(lambda: list(_string.formatter_parser('a{b}c')))
# expect: [('a', 'b', '', None), ('c', None, None, None)]
t(lambda: list(_string.formatter_parser('{{x}}{0!r:>5}')))
# expect: [('{', None, None, None), ('x}', None, None, None), ('', '0', '>5', 'r')]
t(lambda: list(_string.formatter_parser('{a.b[c]:{d}}')))  # expect: [('', 'a.b[c]', '{d}', None)]
t(lambda: list(_string.formatter_parser('{a:}')))  # expect: [('', 'a', '', None)]
t(lambda: list(_string.formatter_parser('{a!s}')))  # expect: [('', 'a', '', 's')]
t(lambda: list(_string.formatter_parser('{a[}]}')))  # expect: [('', 'a[}]', '', None)]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split(''))])
# expect: ['', []]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split('a'))])
# expect: ['a', []]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split('0'))])
# expect: [0, []]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split('a.b'))])
# expect: ['a', [(True, 'b')]]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split('0[1][x].c'))])
# expect: [0, [(False, 1), (False, 'x'), (True, 'c')]]
t(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split('.a'))])
# expect: ['', [(True, 'a')]]

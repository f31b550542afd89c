def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: 'if\ud800\udc80\u01c5\udc80f\udc80'.isidentifier())  # expect: False
t(lambda: '\\\u200b\xad\u200b\\'.isidentifier())  # expect: False
t(lambda: 'bbaaaabbaababbababbbaabba'.upper(None))
# expect: TypeError: 'str.upper() takes no arguments (1 given)'
t(lambda: ''.casefold())  # expect: ''
t(lambda: '\n'.title())  # expect: '\n'
t(lambda: 'a b  '.istitle())  # expect: False
t(lambda: '\u2028'.casefold())  # expect: '\u2028'
t(lambda: 'B1a_aa1aaaa_aBB_B'.swapcase())  # expect: 'b1A_AA1AAAA_Abb_b'
t(lambda: ''.istitle())  # expect: False
t(lambda: '\U0001f600\U00010428'.translate({128512: 'x', 66600: 97}))  # expect: 'xa'
t(lambda: '\u6587aa\u4e2daa\u4e2da\u4e2d'.translate({20013: '', 97: '', 25991: '\x7f'}))
# expect: '\x7f'
t(lambda: ''.swapcase())  # expect: ''
t(lambda: ''.translate({97: None}))  # expect: ''
t(lambda: '!:a}['.isidentifier())  # expect: False
t(lambda: '\xe9\xdf\xc0\xdf'.lower())  # expect: '\xe9\xdf\xe0\xdf'
t(lambda: ''.isidentifier())  # expect: False
t(lambda: 'B1BB_'.title())  # expect: 'B1Bb_'
t(lambda: '\xc0\u03c3\xc0\u03c3\xe9\u0130a\u03a3\xdf\xe9'.swapcase())
# expect: '\xe0\u03a3\xe0\u03a3\xc9i\u0307A\u03c3SS\xc9'
t(lambda: '\xb2'.istitle())  # expect: False
t(lambda: 'c'.translate({97: 20013}))  # expect: 'c'
t(lambda: ''.isalpha())  # expect: False
t(lambda: '\U0001f600'.translate({97: 'x', 128512: 20013}))  # expect: '\u4e2d'
t(lambda: ''.title())  # expect: ''
t(lambda: ''.isupper())  # expect: False
t(lambda: '['.isprintable())  # expect: True
t(lambda: 'Ba1__a1B'.isidentifier())  # expect: True
t(lambda: ''.upper())  # expect: ''
t(lambda: ' \u03a3 bA\u03a3bA  Ab\u03a3bb\u03a3b\u03a3b\u03a3\u03a3\u03a3\u03a3b '.lower())
# expect: ' \u03c3 ba\u03c3ba  ab\u03c3bb\u03c3b\u03c3b\u03c3\u03c3\u03c3\u03c3b '
t(lambda: '\xad\x7f'.translate({97: '', 127: None, 173: 20013}))  # expect: '\u4e2d'
t(lambda: '_a___1a_11'.isupper())  # expect: False
t(lambda: '( '.translate({40: '\u0130'}))  # expect: '\u0130 '
t(lambda: 'a'.isnumeric())  # expect: False
t(lambda: '\xdf\xf1\xdf'.upper())  # expect: 'SS\xd1SS'
t(lambda: '\x7f '.isidentifier())  # expect: False
t(lambda: '\U00010428'.isidentifier())  # expect: True
t(lambda: '\u03a3'.isprintable())  # expect: True
t(lambda: ''.capitalize())  # expect: ''
t(lambda: 'a'.istitle())  # expect: False
t(lambda: ''.translate({97: 20013}))  # expect: ''
t(lambda: '0{{.!\ud800\udc80'.isupper())  # expect: False
t(lambda: '\ud800'.upper(None, 1, False))
# expect: TypeError: 'str.upper() takes no arguments (3 given)'
t(lambda: ''.isprintable())  # expect: True
t(lambda: '\xb2\xb21\u0663'.upper(('\u2028', '.'), '\xdf', 'aaa'))
# expect: TypeError: 'str.upper() takes no arguments (3 given)'
t(lambda: '\xf1\xc0\xf1\xe9'.swapcase())  # expect: '\xd1\xe0\xd1\xc9'
t(lambda: '\xf1\xc0\xdf\xc0\xf1\xf1\xc0\xe9\xf1\xc0\xc0\xc0\xf1\xc0'.lower())
# expect: '\xf1\xe0\xdf\xe0\xf1\xf1\xe0\xe9\xf1\xe0\xe0\xe0\xf1\xe0'
t(lambda: '\udc80\udc80a\udc80\udc80a\udc80'.translate({56448: None, 97: 20013}))
# expect: '\u4e2d\u4e2d'
t(lambda: '\u01c6\u01c6\u01c5fii'.translate({105: 'x', 97: '', 453: ''}))
# expect: '\u01c6\u01c6fxx'
t(lambda: '00'.translate({48: 97, 97: 20013}))  # expect: 'aa'
t(lambda: 'a\u0130aa\xe9\u0130a\xe9\u0130\u03a3'.translate({304: 20013, 97: None, 233: ''}))
# expect: '\u4e2d\u4e2d\u4e2d\u03a3'
t(lambda: 'i'.title())  # expect: 'I'
t(lambda: 'A'.isalpha())  # expect: True
t(lambda: '\u03a3i\u03c3\u01c6\u0130\xe9f'.upper())  # expect: '\u03a3I\u03a3\u01c4\u0130\xc9F'
t(lambda: '\u03a3'.translate({931: None, 97: 'x'}))  # expect: ''
t(lambda: '#a'.isupper())  # expect: False
t(lambda: '!!a{{{[]!'.isalpha())  # expect: False
t(lambda: ''.translate({97: 97}))  # expect: ''
t(lambda: '\u03a3'.isalpha())  # expect: True
t(lambda: ''.translate({97: 'x'}))  # expect: ''
t(lambda: '[]}{::0aa{.{}.[{:]:00aa:a:{]a]}}[{}{!]]'.capitalize())
# expect: '[]}{::0aa{.{}.[{:]:00aa:a:{]a]}}[{}{!]]'
t(lambda: '\U0001f600\U0001f600a'.isprintable())  # expect: True
t(lambda: '11aBa_111'.translate({49: 'x'}))  # expect: 'xxaBa_xxx'
t(lambda: '\u03c3b\xe9\u0130c\xe9\xe9\u0130\u03c3b\u03a3c\u0130\u0130c\u03a3'.translate({99: None, 304: 'x'}))
# expect: '\u03c3b\xe9x\xe9\xe9x\u03c3b\u03a3xx\u03a3'
t(lambda: '\x0b\r'.translate({13: 'x', 97: ''}))  # expect: '\x0bx'
t(lambda: '\u01c6if'.swapcase())  # expect: '\u01c4IF'
t(lambda: '\u03a3\u03c31\xb2\u03c3\xbd\u0130\xb21\u0663\xbd\u03c3a\xb2\xbd\xbd\u01301\xbd\u03c3'.title())
# expect: '\u03a3\u03c31\xb2\u03a3\xbd\u0130\xb21\u0663\xbd\u03a3a\xb2\xbd\xbd\u01301\xbd\u03a3'
t(lambda: ' \n\u2028'.swapcase())  # expect: ' \n\u2028'
t(lambda: '[[}]'.swapcase())  # expect: '[[}]'
t(lambda: 'i\u01c5'.isalpha())  # expect: True
t(lambda: ''.isnumeric())  # expect: False
t(lambda: '\xb2\u06631\u0663\xbd'.capitalize())  # expect: '\xb2\u06631\u0663\xbd'
t(lambda: '-(%x0-#)(+a%xs '.upper())  # expect: '-(%X0-#)(+A%XS '
t(lambda: 'a'.translate({97: 'x'}))  # expect: 'x'
t(lambda: '\u4e2d\u6587'.upper())  # expect: '\u4e2d\u6587'
t(lambda: 'Ba'.translate({66: 'x', 97: 97}))  # expect: 'xa'
t(lambda: ''.lower())  # expect: ''
t(lambda: 'baaaabaaa'.upper())  # expect: 'BAAAABAAA'
t(lambda: '\x7f\u200b\xad\ud800\u2028a'.isupper())  # expect: False
t(lambda: '\u6587\u6587\u4e2d\u4e2d\u6587_a_B1'.translate({20013: None, 95: None}))
# expect: '\u6587\u6587\u6587aB1'
t(lambda: 'ac'.title())  # expect: 'Ac'
t(lambda: 'ba'.isalpha())  # expect: True

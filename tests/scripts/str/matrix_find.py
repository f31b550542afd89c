def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: 'ff\u01c6f'.find('f\u01c6', -100, 5))  # expect: 1
t(lambda: '('.index('('))  # expect: 0
t(lambda: ''.find("\xad'"))  # expect: -1
t(lambda: '}:0!.0!].}.{a.:]'.endswith(']', 2, None))  # expect: True
t(lambda: '\udc80\udc80'.count(None, ('a', ''), ('a', '\n')))
# expect: TypeError: 'slice indices must be integers or None or have an __index__ method'
t(lambda: 'a'.rfind('a'))  # expect: 0
t(lambda: ''.count())  # expect: TypeError: 'count() takes at least 1 argument (0 given)'
t(lambda: '  b  '.startswith(None, {}, ('f', '\xbd')))
# expect: TypeError: 'slice indices must be integers or None or have an __index__ method'
t(lambda: ''.endswith('aa'))  # expect: False
t(lambda: 'aa\u6587\u6587'.find('a'))  # expect: 0
t(lambda: '\u03c3\u03c3\xe9\u0130\xe9\u03a3'.rindex('\u03c3', None, -1180591620717411303424))
# expect: ValueError: 'substring not found'
t(lambda: ' \u03a3\u03a3 \u03a3'.endswith('\u03a3 '))  # expect: False
t(lambda: ''.find('\x00\x7f'))  # expect: -1
t(lambda: ''.find('', 3, 5))  # expect: -1
t(lambda: ''.startswith(''))  # expect: True
t(lambda: 'i'.count('a\u03a3', -5))  # expect: 0
t(lambda: '\u4e2daaa\u6587\u6587\u6587\u6587a\u6587'.find('\u6587\u6587'))  # expect: 4
t(lambda: '\U00010428a'.index())  # expect: TypeError: 'index() takes at least 1 argument (0 given)'
t(lambda: '11_'.find('11'))  # expect: 0
t(lambda: '\u0130'.startswith('\u0130', -2))  # expect: True
t(lambda: ''.startswith(' '))  # expect: False
t(lambda: '1__11'.count('1'))  # expect: 3
t(lambda: ''.startswith('', 9223372036854775808))  # expect: False
t(lambda: ''.index('a'))  # expect: ValueError: 'substring not found'
t(lambda: '\xdf\xbd'.find('\xbd'))  # expect: 1
t(lambda: '\n\x7f\n'.rfind('\u0663', 1, 100))  # expect: -1
t(lambda: 'a\udc80\udc80\udc80a'.rindex('a', 10, None))  # expect: ValueError: 'substring not found'
t(lambda: ''.startswith('', True, True))  # expect: False
t(lambda: ''.index('i'))  # expect: ValueError: 'substring not found'
t(lambda: ''.startswith('%'))  # expect: False
t(lambda: '\xbd\xbd\u0663\xb2'.startswith('', ''))
# expect: TypeError: 'slice indices must be integers or None or have an __index__ method'
t(lambda: '\u6587\u4e2d\u4e2d\u6587'.index(''))  # expect: 0
t(lambda: '_11__'.endswith('_', 10))  # expect: False
t(lambda: ' \xb2\\\u0663\xad\xb2\x7f\xad\u200b\x00\\\x00\\\xad\x7f\u0663\u2028"\\ \u200b \n\x7f'.index(''))
# expect: 0
t(lambda: '\xe9\xe9'.index('\xe9', None))  # expect: 0
t(lambda: 'Ba'.startswith('', None, 2))  # expect: True
t(lambda: 'BaBBaBBa_B_1aB1B_aB1a_B1BB1'.endswith('_B1', None, 1))  # expect: False
t(lambda: 'a(a+d'.count('d', 100))  # expect: 0
t(lambda: '1'.find('', -5))  # expect: 0
t(lambda: '\u6587\u4e2d\u4e2d\u6587a\u4e2da\u6587'.count('\u6587', True))  # expect: 2
t(lambda: 'a b  '.find(' ', 2))  # expect: 3
t(lambda: ''.count('}', None, 3))  # expect: 0
t(lambda: ' \u03a3\u03a3bbb\u03a3'.rfind(']{'))  # expect: -1
t(lambda: '\u03a3A'.startswith('A'))  # expect: False
t(lambda: '_a_BBaa__BB1aBa1B__Baa1B1a1BaBB11__a'.startswith('aa'))  # expect: False
t(lambda: ''.count('\r', 100, 9223372036854775808))  # expect: 0
t(lambda: ''.endswith(''))  # expect: True
t(lambda: 'aa_a_1B'.rindex('_'))  # expect: 4
t(lambda: ''.find('\u06631', 2, 100))  # expect: -1
t(lambda: '\u03c3'.find('\u03c3'))  # expect: 0
t(lambda: '   cacc cb '.find(' '))  # expect: 0
t(lambda: '\n'.count('a\ud800', 10))  # expect: 0
t(lambda: ''.index('-', 1, -1))  # expect: ValueError: 'substring not found'
t(lambda: '\ud800\u0663\udc80\xb2a\u06631\udc80\u0663'.rindex('\u0663'))  # expect: 8
t(lambda: 'a[}0}[0a{.a{0.].]aa:0{{{{!a:'.count('', 3, 5))  # expect: 3
t(lambda: '\u0663'.find('\u0663'))  # expect: 0
t(lambda: 'B__B11_a_aa'.find('1', 3))  # expect: 4
t(lambda: 'a'.startswith('', -1180591620717411303424))  # expect: True
t(lambda: '\r\x85\x85\x85 \x85\r\n\x0b '.startswith(''))  # expect: True
t(lambda: '}{'.count(None, [], ''))
# expect: TypeError: 'slice indices must be integers or None or have an __index__ method'
t(lambda: 'aacc'.startswith('c'))  # expect: False
t(lambda: ''.index('\x7f', None))  # expect: ValueError: 'substring not found'
t(lambda: '\udc80\udc80\udc80a\udc80\ud800'.startswith('\udc80\udc80', False, None))  # expect: True
t(lambda: '\xbd'.index('\xdf\xe9', None, 10))  # expect: ValueError: 'substring not found'
t(lambda: '\u0663\xb2\xbd\xbd\xbd'.count(''))  # expect: 6
t(lambda: '\u4e2daa\u6587\u4e2d\u4e2d\u6587\u6587\u4e2d\u6587'.endswith('a', None, 5))
# expect: False
t(lambda: '\xb2\ud800\u0663\udc80\xbd\u0663'.rfind('xs'))  # expect: -1
t(lambda: '\U0001f600\U00010428\U00010428\U0001f600\U0001f600'.find('a', False, 100))  # expect: -1
t(lambda: 'ss0s5-5))s5%%# 0(0x-x)'.find('-'))  # expect: 5
t(lambda: ':.!.}}!0!!'.rfind('!'))  # expect: 9
t(lambda: ''.find('\xad\n'))  # expect: -1
t(lambda: ''.rindex(''))  # expect: 0
t(lambda: '\u6587\u6587'.find({}))  # expect: TypeError: 'must be str, not dict'
t(lambda: ''.index('B'))  # expect: ValueError: 'substring not found'
t(lambda: ''.endswith('cc'))  # expect: False
t(lambda: '0s +0x#(-(x.0))0xx%)d%+x)- as#x 5%%+'.rfind('\xf1'))  # expect: -1
t(lambda: 'i'.rfind('\t', 100, -5))  # expect: -1
t(lambda: '\xb2\xbd'.endswith('\xb2', 5))  # expect: False
t(lambda: '1\xb21'.rfind('\xb21'))  # expect: 1
t(lambda: 'B\xb2'.rindex('B\xb2'))  # expect: 0

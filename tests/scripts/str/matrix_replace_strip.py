def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: ' aab cca'.expandtabs(1))  # expect: ' aab cca'
t(lambda: 'a'.expandtabs(tabsize=3))  # expect: 'a'
t(lambda: "'\u2028\u200b\x00\u200bA\n\n\u200bA\u03a3A\x00\x7f\n".replace('0s', '!a', 2))
# expect: "'\u2028\u200b\x00\u200bA\n\n\u200bA\u03a3A\x00\x7f\n"
t(lambda: ''.center(True))  # expect: ' '
t(lambda: 'aaa\u4e2d\u4e2d'.rjust(20))  # expect: '               aaa\u4e2d\u4e2d'
t(lambda: 'i\u01c5f\u01c6f'.strip(('', ' '), -1, True))
# expect: TypeError: 'strip expected at most 1 argument, got 3'
t(lambda: ''.rstrip())  # expect: ''
t(lambda: '1_1aaB'.replace('1_', '_', -1))  # expect: '_1aaB'
t(lambda: '-Baa_1B'.zfill(3))  # expect: '-Baa_1B'
t(lambda: '.['.center(True))  # expect: '.['
t(lambda: '\x1c\x1c\x1c \x1c\r\t\r \n\t\x1c  \x1c\x0b\x1c\x0b\x85\r \n\r\x85\x1c'.rstrip(' \U0001f600'))
# expect: '\x1c\x1c\x1c \x1c\r\t\r \n\t\x1c  \x1c\x0b\x1c\x0b\x85\r \n\r\x85\x1c'
t(lambda: '\n\u2028\u2028\xad\u200b\u200b\u200b\u2028'.rstrip('\u2028'))
# expect: '\n\u2028\u2028\xad\u200b\u200b\u200b'
t(lambda: 'f\u01c5i\u01c5ff'.removesuffix('\u01c5'))  # expect: 'f\u01c5i\u01c5ff'
t(lambda: 'bbaaaba'.expandtabs(tabsize=3))  # expect: 'bbaaaba'
t(lambda: '+'.zfill(3))  # expect: '+00'
t(lambda: ''.center(0, 'a'))  # expect: ''
t(lambda: ''.center(-1, '%'))  # expect: ''
t(lambda: ''.replace('a1', '\u03a3', 0))  # expect: ''
t(lambda: ''.expandtabs())  # expect: ''
t(lambda: 'B\xdf\xc0'.replace('B', '', 2))  # expect: '\xdf\xc0'
t(lambda: '\u4e2d\u6587'.rjust(1))  # expect: '\u4e2d\u6587'
t(lambda: ' \x1c\t\x0b\x0b \x1c\t\r\x1c'.rstrip('\xbd\x1c\t'))  # expect: ' \x1c\t\x0b\x0b \x1c\t\r'
t(lambda: '\U00010428'.expandtabs())  # expect: '\U00010428'
t(lambda: ''.replace('A', '', -1))  # expect: ''
t(lambda: 'a\u4e2d\u4e2d\u03a3'.ljust(3))  # expect: 'a\u4e2d\u4e2d\u03a3'
t(lambda: ''.center(10, '1'))  # expect: '1111111111'
t(lambda: ']0\u65870[a][:{.}..[!!!a]\u6587a.:.a{aa]!.'.rstrip('\u6587'))
# expect: ']0\u65870[a][:{.}..[!!!a]\u6587a.:.a{aa]!.'
t(lambda: '\n\r'.ljust(1))  # expect: '\n\r'
t(lambda: ''.rjust(10, '\xf1'))  # expect: '\xf1\xf1\xf1\xf1\xf1\xf1\xf1\xf1\xf1\xf1'
t(lambda: 'aa'.rjust(-1, 'x'))  # expect: 'aa'
t(lambda: '\u6587\ud800a'.strip())  # expect: '\u6587\ud800a'
t(lambda: ''.replace('\U0001f600', '', 0))  # expect: ''
t(lambda: ''.replace('', ''))  # expect: ''
t(lambda: ' \u03a3\xe9Aa\u03a3\u03c3\xe9\u0130A'.ljust(True, ''))
# expect: TypeError: 'The fill character must be exactly one character long'
t(lambda: '1'.replace('1', '0#', -1))  # expect: '0#'
t(lambda: 'abaaababbbbbbbbabaabaabaa'.rjust(0, ''))
# expect: TypeError: 'The fill character must be exactly one character long'
t(lambda: '%'.rjust(5, 'c'))  # expect: 'cccc%'
t(lambda: '\xad\u2028\u2028\x7f\\'.strip('\x7f\\'))  # expect: '\xad\u2028\u2028'
t(lambda: ''.rjust(1))  # expect: ' '
t(lambda: '-'.zfill(-1))  # expect: '-'
t(lambda: ''.replace('', '', 0))  # expect: ''
t(lambda: '\xdf\xdf\xf1\xdf\xf1'.center(-1, '\xdf'))  # expect: '\xdf\xdf\xf1\xdf\xf1'
t(lambda: '\xbd1\xbd'.replace('1', 'aa', 0))  # expect: '\xbd1\xbd'
t(lambda: '\u0130\u03c3'.replace('\u0130', ' ', 2))  # expect: ' \u03c3'
t(lambda: "\x00\u2028\x7f'\n\xad \xad".lstrip())  # expect: "\x00\u2028\x7f'\n\xad \xad"
t(lambda: '-+a'.zfill(1))  # expect: '-+a'
t(lambda: ''.rjust(10))  # expect: '          '
t(lambda: '\n]\x0b[]0[\x1c\t'.zfill(-1))  # expect: '\n]\x0b[]0[\x1c\t'
t(lambda: ' '.zfill(3))  # expect: '00 '
t(lambda: ''.replace('as', '\u03c3\u03c3', 1))  # expect: ''
t(lambda: 'ababa'.center(3))  # expect: 'ababa'
t(lambda: ''.expandtabs(1))  # expect: ''
t(lambda: 'aB__aB_11a1111Ba1_BBaaB1'.lstrip('1aa'))  # expect: 'B__aB_11a1111Ba1_BBaaB1'
t(lambda: '\u2028\x00c\\\x7f'.center(1, ''))
# expect: TypeError: 'The fill character must be exactly one character long'
t(lambda: ' '.removesuffix(''))  # expect: ' '
t(lambda: ''.lstrip())  # expect: ''
t(lambda: '\xdf\xf1\xf1\xf1\xdf'.expandtabs(4))  # expect: '\xdf\xf1\xf1\xf1\xdf'
t(lambda: 'bbaa'.center(10, 'A'))  # expect: 'AAAbbaaAAA'
t(lambda: '+\u0663\xb2'.zfill(1))  # expect: '+\u0663\xb2'
t(lambda: '+\xf1'.zfill(10))  # expect: '+00000000\xf1'
t(lambda: ''.lstrip(None))  # expect: ''
t(lambda: '\xb211\xbd\xb2\xbd\u0663\xbd\xb2\xbd\u0663\xbd\u0663\xbd\xb2\xbd\xb2\u0663\xb2\xbd1\xbd1'.expandtabs(-1))
# expect: '\xb211\xbd\xb2\xbd\u0663\xbd\xb2\xbd\u0663\xbd\u0663\xbd\xb2\xbd\xb2\u0663\xb2\xbd1\xbd1'
t(lambda: 'ad}{d'.expandtabs())  # expect: 'ad}{d'
t(lambda: '![}.:{'.expandtabs(1))  # expect: '![}.:{'
t(lambda: ''.ljust(2))  # expect: '  '
t(lambda: '\u01c5i\u01c6\u01c5'.center(20, '\x85'))
# expect: '\x85\x85\x85\x85\x85\x85\x85\x85\u01c5i\u01c6\u01c5\x85\x85\x85\x85\x85\x85\x85\x85'
t(lambda: '_a'.center(20, 'x'))  # expect: 'xxxxxxxxx_axxxxxxxxx'
t(lambda: '\xc0\xc0\xe9\xf1\xf1\xdf\xe9\xdf'.strip('\xf1'))
# expect: '\xc0\xc0\xe9\xf1\xf1\xdf\xe9\xdf'
t(lambda: ' '.zfill(1))  # expect: ' '
t(lambda: "\u2028  \n'\u200b\x7f\x7f'\u2028".rjust(2))  # expect: "\u2028  \n'\u200b\x7f\x7f'\u2028"
t(lambda: ''.removesuffix('\x7f"'))  # expect: ''
t(lambda: ''.rstrip('\xe9'))  # expect: ''
t(lambda: '0a:[}[0!!0a{:]{]a{}!0.]]0'.lstrip(None))  # expect: '0a:[}[0!!0a{:]{]a{}!0.]]0'
t(lambda: 'a\xe9a\xe9\u0130\u03a3\xe9'.lstrip())  # expect: 'a\xe9a\xe9\u0130\u03a3\xe9'
t(lambda: 'B1Ba_a_11_BBB11B1a'.expandtabs(tabsize=3))  # expect: 'B1Ba_a_11_BBB11B1a'
t(lambda: 'bA\u03a3b\u03a3 '.strip('\u03a3'))  # expect: 'bA\u03a3b\u03a3 '
t(lambda: ''.rjust(True, 'c'))  # expect: 'c'
t(lambda: ' c'.center(2, 'x'))  # expect: ' c'
t(lambda: '\u4e2da'.lstrip('a'))  # expect: '\u4e2da'
t(lambda: ''.strip(''))  # expect: ''

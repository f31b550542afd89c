def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: ''.split(None, 2))  # expect: []
t(lambda: ''.rsplit(''))  # expect: ValueError: 'empty separator'
t(lambda: 'A'.split('A'))  # expect: ['', '']
t(lambda: 'aaa\u4e2d\u4e2d'.splitlines(True))  # expect: ['aaa\u4e2d\u4e2d']
t(lambda: ''.rsplit(None, 2))  # expect: []
t(lambda: '\U0001f600\U00010428'.rpartition('\U0001f600'))
# expect: ('', '\U0001f600', '\U00010428')
t(lambda: '\udc80'.rsplit(None, 0))  # expect: ['\udc80']
t(lambda: ''.rsplit(None, 0))  # expect: []
t(lambda: '"\u2028\u2028'.rsplit(sep=' -'))  # expect: ['"\u2028\u2028']
t(lambda: '++x+s(d((-d#()-%-0-+).x00x5d-#.(0 '.split())
# expect: ['++x+s(d((-d#()-%-0-+).x00x5d-#.(0']
t(lambda: '_aaBB__a_a'.splitlines(True))  # expect: ['_aaBB__a_a']
t(lambda: ''.split('', maxsplit=2))  # expect: ValueError: 'empty separator'
t(lambda: '1aa_1aB1a1'.rsplit(sep='B1a'))  # expect: ['1aa_1a', '1']
t(lambda: '\x0b\x0b\x0b\x1c\t\x1c\x85\n\x85\x0b\t\n'.splitlines(True))
# expect: ['\x0b', '\x0b', '\x0b', '\x1c', '\t\x1c', '\x85', '\n', '\x85', '\x0b', '\t\n']
t(lambda: ''.splitlines())  # expect: []
t(lambda: ''.splitlines(True))  # expect: []
t(lambda: 'd 5)#x-)as+s0.d(d+#ds-5+#5sd'.split('-', 1))
# expect: ['d 5)#x', ')as+s0.d(d+#ds-5+#5sd']
t(lambda: '\xc0\xdf\xc0\xdf'.split(None, 0))  # expect: ['\xc0\xdf\xc0\xdf']
t(lambda: 'f'.join(['\xbd', '{']))  # expect: '\xbdf{'
t(lambda: '\ud800a\ud800a\udc80a\ud800\udc80\udc80a'.splitlines(True))
# expect: ['\ud800a\ud800a\udc80a\ud800\udc80\udc80a']
t(lambda: ''.split(sep='\U00010428a'))  # expect: ['']
t(lambda: '\u01c5i\u01c5ii'.split(sep='i'))  # expect: ['\u01c5', '\u01c5', '', '']
t(lambda: 'aaB '.rsplit(None, 2))  # expect: ['aaB']
t(lambda: ']]0:'.rsplit(None, 2))  # expect: [']]0:']
t(lambda: '\xbd\xbd\xbd1\xbd'.partition())
# expect: TypeError: 'str.partition() takes exactly one argument (0 given)'
t(lambda: '"  \\\xad'.split(None))  # expect: ['"', '\\\xad']
t(lambda: 'b b \u03a3bbAb\u03a3\u03a3\u03a3A\u03a3b\u03a3A bA A\u03a3AbbA\u03a3 bb A'.partition('\u03a3'))
# expect: ('b b ', '\u03a3', 'bbAb\u03a3\u03a3\u03a3A\u03a3b\u03a3A bA A\u03a3AbbA\u03a3 bb A')
t(lambda: '.a'.splitlines(True))  # expect: ['.a']
t(lambda: ''.split(None, 1.5))
# expect: TypeError: "'float' object cannot be interpreted as an integer"
t(lambda: 'i\u01c6\u01c5'.rsplit(None))  # expect: ['i\u01c6\u01c5']
t(lambda: 'a'.splitlines(0))  # expect: ['a']
t(lambda: 'a\U00010428\U0001f600\U0001f600'.splitlines(keepends=True))
# expect: ['a\U00010428\U0001f600\U0001f600']
t(lambda: ''.split('\U0001f600\U00010428', maxsplit=2))  # expect: ['']
t(lambda: 'xa'.rsplit(None))  # expect: ['xa']
t(lambda: ''.splitlines(0))  # expect: []
t(lambda: ''.rsplit('\ud800'))  # expect: ['']
t(lambda: 'b '.partition(' '))  # expect: ('b', ' ', '')
t(lambda: '\u0663\u0663'.join(['', '\u06631']))  # expect: '\u0663\u0663\u06631'
t(lambda: ''.join([]))  # expect: ''
t(lambda: ''.rsplit('', maxsplit=2))  # expect: ValueError: 'empty separator'
t(lambda: 'bbbbabbbaabbbbababbaa'.splitlines(keepends=True))  # expect: ['bbbbabbbaabbbbababbaa']
t(lambda: "'".splitlines())  # expect: ["'"]
t(lambda: '\u0663\xb2\xb2\xb2\u06631\u0663\xb2'.rsplit('', maxsplit=2))
# expect: ValueError: 'empty separator'
t(lambda: '\u200b\n'.rsplit('', 1))  # expect: ValueError: 'empty separator'
t(lambda: '.0 d.%#sx.'.rsplit())  # expect: ['.0', 'd.%#sx.']
t(lambda: ''.rpartition(' '))  # expect: ('', '', '')
t(lambda: 'a\u4e2d'.split(None, 2))  # expect: ['a\u4e2d']
t(lambda: '\t\r\x85'.splitlines(keepends=True))  # expect: ['\t\r', '\x85']
t(lambda: 'a\u4e2d'.join(['aaa', '\u03a3\u03a3\xe9', '']))
# expect: 'aaaa\u4e2d\u03a3\u03a3\xe9a\u4e2d'
t(lambda: ''.join(['}!{']))  # expect: '}!{'
t(lambda: '\U0001f6001'.rsplit(None, 1))  # expect: ['\U0001f6001']
t(lambda: '\xe9c'.partition('i'))  # expect: ('\xe9c', '', '')
t(lambda: 'c  aac babbcb  cccca '.split(''))  # expect: ValueError: 'empty separator'
t(lambda: ''.split(None))  # expect: []
t(lambda: '\u03a3'.join(['dss', '']))  # expect: 'dss\u03a3'
t(lambda: '__a11_Baa1'.split(None))  # expect: ['__a11_Baa1']
t(lambda: 'BBa1_BBa11a_1a_a_a11a_B_1_Baa1a_'.rsplit(None, 1))
# expect: ['BBa1_BBa11a_1a_a_a11a_B_1_Baa1a_']
t(lambda: '\u200b\u6587\u2028"\u200b" "\xad'.rsplit(sep=''))
# expect: ValueError: 'empty separator'
t(lambda: '\u6587'.splitlines(keepends=True))  # expect: ['\u6587']
t(lambda: ''.split(''))  # expect: ValueError: 'empty separator'
t(lambda: 'A'.join(['a\u4e2da', '\u6587\u6587', '\u4e2da']))
# expect: 'a\u4e2daA\u6587\u6587A\u4e2da'
t(lambda: '\u01c5'.join(['', 'a\u03c3\xe9']))  # expect: '\u01c5a\u03c3\xe9'
t(lambda: '1\xb2'.split('1', 1))  # expect: ['', '\xb2']
t(lambda: 'a'.splitlines(keepends=True))  # expect: ['a']
t(lambda: 'ba'.rsplit())  # expect: ['ba']
t(lambda: 'a!:{}'.rpartition('{'))  # expect: ('a!:', '{', '}')
t(lambda: '\n\x85'.split(None, 2))  # expect: []
t(lambda: ''.join(['__']))  # expect: '__'
t(lambda: ''.split('\U0001f600\xdf', 1))  # expect: ['']
t(lambda: 'Ba_B_B11BB_'.rsplit(None))  # expect: ['Ba_B_B11BB_']
t(lambda: '('.rsplit('(', 1))  # expect: ['', '']
t(lambda: 'aa'.rsplit(None))  # expect: ['aa']
t(lambda: '\U00010428aa\U00010428a'.splitlines())  # expect: ['\U00010428aa\U00010428a']
t(lambda: ' (.s+0)s%)'.rsplit(')'))  # expect: [' (.s+0', 's%', '']
t(lambda: 'aaaa\ud800aa\ud800\udc80\udc80\udc80\ud800\ud800\ud800\ud800aa\udc80'.split())
# expect: ['aaaa\ud800aa\ud800\udc80\udc80\udc80\ud800\ud800\ud800\ud800aa\udc80']
t(lambda: '\u6587'.join([]))  # expect: ''
t(lambda: '1'.join(['\udc80  ']))  # expect: '\udc80  '
t(lambda: '[.a0[..]]0}}0}0[}.a!.:.:a[}a:::]'.splitlines(0))
# expect: ['[.a0[..]]0}}0}0[}.a!.:.:a[}a:::]']
t(lambda: '\u2028\xad'.rsplit())  # expect: ['\xad']
t(lambda: 'B'.split('B', maxsplit=2))  # expect: ['', '']

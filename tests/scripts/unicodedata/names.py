import unicodedata as u


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: u.name('a', None))  # expect: 'LATIN SMALL LETTER A'
t(lambda: u.name('1', None))  # expect: 'DIGIT ONE'
t(lambda: u.name('\xbd', None))  # expect: 'VULGAR FRACTION ONE HALF'
t(lambda: u.name('\u0663', None))  # expect: 'ARABIC-INDIC DIGIT THREE'
t(lambda: u.name('\xe9', None))  # expect: 'LATIN SMALL LETTER E WITH ACUTE'
t(lambda: u.name('\u03a3', None))  # expect: 'GREEK CAPITAL LETTER SIGMA'
t(lambda: u.name('\u01c5', None))  # expect: 'LATIN CAPITAL LETTER D WITH SMALL LETTER Z WITH CARON'
t(lambda: u.name('\u0301', None))  # expect: 'COMBINING ACUTE ACCENT'
t(lambda: u.name('\u0378', None))  # expect: None
t(lambda: u.name('\ue000', None))  # expect: None
t(lambda: u.name('\U0001f600', None))  # expect: 'GRINNING FACE'
t(lambda: u.name('\uac00', None))  # expect: 'HANGUL SYLLABLE GA'
t(lambda: u.name('\u8c48', None))  # expect: 'CJK UNIFIED IDEOGRAPH-8C48'
t(lambda: u.name('(', None))  # expect: 'LEFT PARENTHESIS'
t(lambda: u.name('\u066a', None))  # expect: 'ARABIC PERCENT SIGN'
t(lambda: u.name('\n', None))  # expect: None
t(lambda: u.name('\u2028', None))  # expect: 'LINE SEPARATOR'
t(lambda: u.name('\xb2', None))  # expect: 'SUPERSCRIPT TWO'
t(lambda: u.name('\u3007', None))  # expect: 'IDEOGRAPHIC NUMBER ZERO'
t(lambda: u.name('\uff21', None))  # expect: 'FULLWIDTH LATIN CAPITAL LETTER A'
t(lambda: u.name('\ufb01', None))  # expect: 'LATIN SMALL LIGATURE FI'
t(lambda: u.name("\n"))  # expect: ValueError: 'no such name'
t(lambda: u.lookup("SPACE"))  # expect: ' '
t(lambda: u.lookup("latin small letter a"))  # expect: 'a'
t(lambda: u.lookup("LF"))  # expect: '\n'
t(lambda: u.lookup("KEYCAP NUMBER SIGN"))  # expect: '#\ufe0f\u20e3'
t(lambda: u.lookup("HANGUL SYLLABLE GGWAELP"))  # expect: '\uaf72'
t(lambda: u.lookup("CJK UNIFIED IDEOGRAPH-4E00"))  # expect: '\u4e00'
t(lambda: u.lookup("cjk unified ideograph-4e00"))
# expect: KeyError: '"undefined character name \'cjk unified ideograph-4e00\'"'
t(lambda: u.lookup("TANGUT COMPONENT-001"))  # expect: '\U00018800'
t(lambda: u.lookup("zz"))  # expect: KeyError: '"undefined character name \'zz\'"'
t(lambda: u.lookup("x" * 300))  # expect: KeyError: "'name too long'"
t(lambda: u.lookup(1))  # expect: TypeError: "a bytes-like object is required, not 'int'"
t(lambda: "\N{BULLET}\N{LATIN SMALL LETTER E WITH ACUTE}\N{line feed}")  # expect: '\u2022\xe9\n'

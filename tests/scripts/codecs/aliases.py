# Names of encodings in many spellings.
def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: "\xe9".encode('utf-8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('UTF8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('utf_8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('Utf 8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('U8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('utf--8', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode(' utf-8 ', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('cp65001', "replace"))  # expect: b'\xc3\xa9'
t(lambda: "\xe9".encode('latin-1', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('L1', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('iso-8859-1', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('ISO8859-1', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('8859', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('cp819', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('latin', "replace"))  # expect: b'\xe9'
t(lambda: "\xe9".encode('us-ascii', "replace"))  # expect: b'?'
t(lambda: "\xe9".encode('ASCII', "replace"))  # expect: b'?'
t(lambda: "\xe9".encode('646', "replace"))  # expect: b'?'
t(lambda: "\xe9".encode('ansi_x3.4-1968', "replace"))  # expect: b'?'
t(lambda: "\xe9".encode('utf-16-le', "replace"))  # expect: b'\xe9\x00'
t(lambda: "\xe9".encode('UTF-16LE', "replace"))  # expect: b'\xe9\x00'
t(lambda: "\xe9".encode('utf_16be', "replace"))  # expect: b'\x00\xe9'
t(lambda: "\xe9".encode('u16', "replace"))  # expect: b'\xff\xfe\xe9\x00'
t(lambda: "\xe9".encode('u32', "replace"))  # expect: b'\xff\xfe\x00\x00\xe9\x00\x00\x00'
t(lambda: "\xe9".encode('utf-32LE', "replace"))  # expect: b'\xe9\x00\x00\x00'
t(lambda: "\xe9".encode('utf-8-sig', "replace"))  # expect: b'\xef\xbb\xbf\xc3\xa9'
t(lambda: "\xe9".encode('unicode-escape', "replace"))  # expect: b'\\xe9'
t(lambda: "\xe9".encode('', "replace"))  # expect: LookupError: 'unknown encoding: '

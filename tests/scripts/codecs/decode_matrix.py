# Every codec with every error handler.
def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'strict'))
# expect: UnicodeDecodeError: "'utf-8' codec can't decode byte 0xed in position 1: invalid continuation byte"
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'ignore'))  # expect: 'a'
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'replace'))
# expect: 'a\ufffd\ufffd\ufffd\ufffd\ufffd'
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'backslashreplace'))
# expect: 'a\\xed\\xa0\\x80\\xff\\xe4\\xb8'
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'surrogateescape'))
# expect: 'a\udced\udca0\udc80\udcff\udce4\udcb8'
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'surrogatepass'))
# expect: UnicodeDecodeError: "'utf-8' codec can't decode byte 0xff in position 4: invalid start byte"
t(lambda: str(b'a\xed\xa0\x80\xff\xe4\xb8', 'utf-8', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'strict'))
# expect: UnicodeDecodeError: "'utf-16-le' codec can't decode bytes in position 2-3: illegal UTF-16 surrogate"
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'ignore'))  # expect: 'a'
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'replace'))  # expect: '\ufffda'
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'backslashreplace'))  # expect: '\\x00\\xd8a'
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'surrogateescape'))
# expect: UnicodeDecodeError: "'utf-16-le' codec can't decode bytes in position 2-3: illegal UTF-16 surrogate"
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'surrogatepass'))  # expect: '\ud800a'
t(lambda: str(b'\xff\xfe\x00\xd8a\x00', 'utf-16', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'strict'))
# expect: UnicodeDecodeError: "'utf-16-be' codec can't decode bytes in position 0-1: illegal encoding"
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'ignore'))  # expect: ''
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'replace'))  # expect: '\ufffd\ufffd'
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'backslashreplace'))  # expect: '\\xdc\\x00\\x61'
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'surrogateescape'))  # expect: '\udcdca'
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'surrogatepass'))
# expect: UnicodeDecodeError: "'utf-16-be' codec can't decode byte 0x61 in position 2: truncated data"
t(lambda: str(b'\xdc\x00a', 'utf-16-be', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'strict'))
# expect: UnicodeDecodeError: "'utf-32-le' codec can't decode bytes in position 4-7: code point in surrogate code point range(0xd800, 0xe000)"
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'ignore'))  # expect: ''
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'replace'))  # expect: '\ufffd'
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'backslashreplace'))
# expect: '\\x00\\xd8\\x00\\x00'
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'surrogateescape'))
# expect: UnicodeDecodeError: "'utf-32-le' codec can't decode bytes in position 4-7: code point in surrogate code point range(0xd800, 0xe000)"
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'surrogatepass'))  # expect: '\ud800'
t(lambda: str(b'\xff\xfe\x00\x00\x00\xd8\x00\x00', 'utf-32', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'strict'))
# expect: UnicodeDecodeError: "'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)"
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'ignore'))  # expect: ''
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'replace'))  # expect: '\ufffd\ufffd'
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'backslashreplace'))
# expect: '\\x00\\x00\\x11\\x00\\x61\\x62\\x63'
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'surrogateescape'))
# expect: UnicodeDecodeError: "'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)"
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'surrogatepass'))
# expect: UnicodeDecodeError: "'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)"
t(lambda: str(b'\x00\x00\x11\x00abc', 'utf-32-le', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'a\x80\x81b', 'ascii', 'strict'))
# expect: UnicodeDecodeError: "'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)"
t(lambda: str(b'a\x80\x81b', 'ascii', 'ignore'))  # expect: 'ab'
t(lambda: str(b'a\x80\x81b', 'ascii', 'replace'))  # expect: 'a\ufffd\ufffdb'
t(lambda: str(b'a\x80\x81b', 'ascii', 'backslashreplace'))  # expect: 'a\\x80\\x81b'
t(lambda: str(b'a\x80\x81b', 'ascii', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'a\x80\x81b', 'ascii', 'surrogateescape'))  # expect: 'a\udc80\udc81b'
t(lambda: str(b'a\x80\x81b', 'ascii', 'surrogatepass'))
# expect: UnicodeDecodeError: "'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)"
t(lambda: str(b'a\x80\x81b', 'ascii', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'a\xe9', 'latin-1', 'strict'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'ignore'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'replace'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'backslashreplace'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'xmlcharrefreplace'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'surrogateescape'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'surrogatepass'))  # expect: 'a\xe9'
t(lambda: str(b'a\xe9', 'latin-1', 'unknown'))  # expect: 'a\xe9'
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'strict'))
# expect: UnicodeDecodeError: "'unicodeescape' codec can't decode bytes in position 1-3: truncated \\xXX escape"
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'ignore'))  # expect: 'a'
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'replace'))
# expect: 'a\ufffd\ufffd\ufffd\ufffd'
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'backslashreplace'))
# expect: 'a\\x5c\\x78\\x34\\x5c\\x75\\x31\\x32\\x5c\\x4e\\x7b\\x6e\\x6f\\x7d\\x5c\\x55\\x30\\x30\\x31\\x31\\x30\\x30\\x30\\x30'
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'surrogateescape'))
# expect: UnicodeDecodeError: "'unicodeescape' codec can't decode bytes in position 1-3: truncated \\xXX escape"
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'surrogatepass'))
# expect: UnicodeDecodeError: "'unicodeescape' codec can't decode bytes in position 1-3: truncated \\xXX escape"
t(lambda: str(b'a\\x4\\u12\\N{no}\\U00110000', 'unicode_escape', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'strict'))
# expect: UnicodeDecodeError: "'rawunicodeescape' codec can't decode bytes in position 1-4: truncated \\uXXXX escape"
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'ignore'))
# expect: 'a\\\\u1234'
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'replace'))
# expect: 'a\ufffd\ufffd\\\\u1234'
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'backslashreplace'))
# expect: 'a\\x5c\\x75\\x31\\x32\\x5c\\x55\\x30\\x30\\x31\\x31\\x30\\x30\\x30\\x30\\\\u1234'
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'xmlcharrefreplace'))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'surrogateescape'))
# expect: UnicodeDecodeError: "'rawunicodeescape' codec can't decode bytes in position 1-4: truncated \\uXXXX escape"
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'surrogatepass'))
# expect: UnicodeDecodeError: "'rawunicodeescape' codec can't decode bytes in position 1-4: truncated \\uXXXX escape"
t(lambda: str(b'a\\u12\\U00110000\\\\u1234', 'raw_unicode_escape', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"

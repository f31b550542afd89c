# Every codec with every error handler.
def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'strict'))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode characters in position 2-3: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'ignore'))  # expect: b'a\xc3\xa9\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'replace'))
# expect: b'a\xc3\xa9??\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'backslashreplace'))
# expect: b'a\xc3\xa9\\ud800\\udc80\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'xmlcharrefreplace'))
# expect: b'a\xc3\xa9&#55296;&#56448;\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'namereplace'))
# expect: b'a\xc3\xa9\\ud800\\udc80\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'surrogateescape'))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode characters in position 2-3: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'surrogatepass'))
# expect: b'a\xc3\xa9\xed\xa0\x80\xed\xb2\x80\xe2\x82\xacb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-8', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'strict'))
# expect: UnicodeEncodeError: "'utf-16' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'ignore'))
# expect: b'\xff\xfea\x00\xe9\x00\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'replace'))
# expect: b'\xff\xfea\x00\xe9\x00?\x00?\x00\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'backslashreplace'))
# expect: b'\xff\xfea\x00\xe9\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'xmlcharrefreplace'))
# expect: b'\xff\xfea\x00\xe9\x00&\x00#\x005\x005\x002\x009\x006\x00;\x00&\x00#\x005\x006\x004\x004\x008\x00;\x00\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'namereplace'))
# expect: b'\xff\xfea\x00\xe9\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'surrogateescape'))
# expect: UnicodeEncodeError: "'utf-16' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'surrogatepass'))
# expect: b'\xff\xfea\x00\xe9\x00\x00\xd8\x80\xdc\xac b\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'strict'))
# expect: UnicodeEncodeError: "'utf-16-be' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'ignore'))
# expect: b'\x00a\x00\xe9 \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'replace'))
# expect: b'\x00a\x00\xe9\x00?\x00? \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'backslashreplace'))
# expect: b'\x00a\x00\xe9\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000 \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'xmlcharrefreplace'))
# expect: b'\x00a\x00\xe9\x00&\x00#\x005\x005\x002\x009\x006\x00;\x00&\x00#\x005\x006\x004\x004\x008\x00; \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'namereplace'))
# expect: b'\x00a\x00\xe9\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000 \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'surrogateescape'))
# expect: UnicodeEncodeError: "'utf-16-be' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'surrogatepass'))
# expect: b'\x00a\x00\xe9\xd8\x00\xdc\x80 \xac\x00b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-16-be', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'strict'))
# expect: UnicodeEncodeError: "'utf-32' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'ignore'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'replace'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00?\x00\x00\x00?\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'backslashreplace'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'xmlcharrefreplace'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x005\x00\x00\x002\x00\x00\x009\x00\x00\x006\x00\x00\x00;\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x006\x00\x00\x004\x00\x00\x004\x00\x00\x008\x00\x00\x00;\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'namereplace'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'surrogateescape'))
# expect: UnicodeEncodeError: "'utf-32' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'surrogatepass'))
# expect: b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\x00\xd8\x00\x00\x80\xdc\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'strict'))
# expect: UnicodeEncodeError: "'utf-32-le' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'ignore'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'replace'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00?\x00\x00\x00?\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'backslashreplace'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'xmlcharrefreplace'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x005\x00\x00\x002\x00\x00\x009\x00\x00\x006\x00\x00\x00;\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x006\x00\x00\x004\x00\x00\x004\x00\x00\x008\x00\x00\x00;\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'namereplace'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'surrogateescape'))
# expect: UnicodeEncodeError: "'utf-32-le' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'surrogatepass'))
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00\x00\xd8\x00\x00\x80\xdc\x00\x00\xac \x00\x00b\x00\x00\x00'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('utf-32-le', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'strict'))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-4: ordinal not in range(128)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'ignore'))  # expect: b'ab'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'replace'))  # expect: b'a????b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'backslashreplace'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'xmlcharrefreplace'))
# expect: b'a&#233;&#55296;&#56448;&#8364;b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'namereplace'))
# expect: b'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\ud800\\udc80\\N{EURO SIGN}b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'surrogateescape'))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-4: ordinal not in range(128)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'surrogatepass'))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-4: ordinal not in range(128)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('ascii', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'strict'))
# expect: UnicodeEncodeError: "'latin-1' codec can't encode characters in position 2-4: ordinal not in range(256)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'ignore'))  # expect: b'a\xe9b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'replace'))  # expect: b'a\xe9???b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'backslashreplace'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'xmlcharrefreplace'))
# expect: b'a\xe9&#55296;&#56448;&#8364;b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'namereplace'))
# expect: b'a\xe9\\ud800\\udc80\\N{EURO SIGN}b'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'surrogateescape'))
# expect: UnicodeEncodeError: "'latin-1' codec can't encode characters in position 2-4: ordinal not in range(256)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'surrogatepass'))
# expect: UnicodeEncodeError: "'latin-1' codec can't encode characters in position 2-4: ordinal not in range(256)"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('latin-1', 'unknown'))
# expect: LookupError: "unknown error handler name 'unknown'"
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'strict'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'ignore'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'replace'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'backslashreplace'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'xmlcharrefreplace'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'namereplace'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'surrogateescape'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'surrogatepass'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('unicode_escape', 'unknown'))
# expect: b'a\\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'strict'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'ignore'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'replace'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'backslashreplace'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'xmlcharrefreplace'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'namereplace'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'surrogateescape'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'surrogatepass'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'
t(lambda: "a\xe9\ud800\udc80\u20acb".encode('raw_unicode_escape', 'unknown'))
# expect: b'a\xe9\\ud800\\udc80\\u20acb'

# Escapes of bytes and of text.
import _codecs


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: _codecs.escape_decode(b"a\\n\\x41\\101\\\n"))  # expect: (b'a\nAA', 13)
t(lambda: _codecs.escape_decode(b"\\x4"))  # expect: ValueError: 'invalid \\x escape at position 0'
t(lambda: _codecs.escape_decode(b"\\x4", "replace"))  # expect: (b'?', 3)
t(lambda: _codecs.escape_decode(b"\\x4", "ignore"))  # expect: (b'', 3)
t(lambda: _codecs.escape_decode(b"\\x4", "other"))
# expect: ValueError: 'decoding error; unknown error handling code: other'
t(lambda: _codecs.escape_decode(b"\\"))  # expect: ValueError: 'Trailing \\ in string'
t(lambda: _codecs.escape_encode(b"a\n'\\\xff\t"))  # expect: (b"a\\n\\'\\\\\\xff\\t", 6)
t(lambda: _codecs.escape_encode("a"))
# expect: TypeError: 'escape_encode() argument 1 must be bytes, not str'
t(lambda: _codecs.unicode_escape_decode("a\\n\u1234"))  # expect: ('a\n\xe1\x88\xb4', 6)
t(lambda: _codecs.unicode_escape_decode(b"\\N{BULLET}\\N{latin small letter a}\\0\\07\\377"))
# expect: ('\u2022a\x00\x07\xff', 43)
t(lambda: _codecs.unicode_escape_encode("a\n\xe9\u1234\U0001f600\\"))
# expect: (b'a\\n\\xe9\\u1234\\U0001f600\\\\', 6)
t(lambda: _codecs.raw_unicode_escape_encode("a\n\xe9\u1234\U0001f600\\"))
# expect: (b'a\n\xe9\\u1234\\U0001f600\\', 6)
t(lambda: _codecs.raw_unicode_escape_decode(b"\\u0041\\\\u0041\\x\xe9"))
# expect: ('A\\\\u0041\\x\xe9', 16)
t(lambda: _codecs.readbuffer_encode(b"ab"))  # expect: (b'ab', 2)
t(lambda: _codecs.readbuffer_encode("\xe9"))  # expect: (b'\xc3\xa9', 2)
t(lambda: _codecs.utf_8_encode(1))
# expect: TypeError: 'utf_8_encode() argument 1 must be str, not int'
t(lambda: _codecs.utf_8_encode("a", 1))
# expect: TypeError: 'utf_8_encode() argument 2 must be str or None, not int'
t(lambda: _codecs.utf_8_decode("a"))
# expect: TypeError: "a bytes-like object is required, not 'str'"
t(lambda: _codecs.utf_8_decode(b"a", 1))
# expect: TypeError: 'utf_8_decode() argument 2 must be str or None, not int'

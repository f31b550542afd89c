# What is incomplete stays unread unless it is final.
import _codecs


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: _codecs.utf_8_decode(b"a\xe4\xb8"))  # expect: ('a', 1)
t(lambda: _codecs.utf_8_decode(b"a\xe4\xb8", "strict", True))
# expect: UnicodeDecodeError: "'utf-8' codec can't decode bytes in position 1-2: unexpected end of data"
t(lambda: _codecs.utf_8_decode(b"a\xe4\xb8", "replace", True))  # expect: ('a\ufffd', 3)
t(lambda: _codecs.utf_16_decode(b"\xff\xfea\x00b"))  # expect: ('a', 4)
t(lambda: _codecs.utf_16_le_decode(b"a\x00\x00\xd8"))  # expect: ('a', 2)
t(lambda: _codecs.utf_16_ex_decode(b"\xfe\xff\x00a"))  # expect: ('a', 4, 1)
t(lambda: _codecs.utf_16_ex_decode(b"a\x00", None, -1))  # expect: ('a', 2, -1)
t(lambda: _codecs.utf_32_ex_decode(b"\xff\xfe\0\0a\0\0\0"))  # expect: ('a', 8, -1)
t(lambda: _codecs.utf_32_decode(b"a\0\0\0b\0"))  # expect: ('a', 4)
t(lambda: _codecs.unicode_escape_decode(b"ab\\x4", None, False))  # expect: ('ab', 2)
t(lambda: _codecs.unicode_escape_decode(b"ab\\x4"))
# expect: UnicodeDecodeError: "'unicodeescape' codec can't decode bytes in position 2-4: truncated \\xXX escape"
t(lambda: _codecs.unicode_escape_decode(b"ab\\", None, False))  # expect: ('ab', 2)
t(lambda: _codecs.raw_unicode_escape_decode(b"ab\\u12", None, False))  # expect: ('ab', 2)
t(lambda: _codecs.utf_16_encode("a\xe9", None, 1))  # expect: (b'\x00a\x00\xe9', 2)
t(lambda: _codecs.utf_16_encode("a\xe9", None, -1))  # expect: (b'a\x00\xe9\x00', 2)
t(lambda: _codecs.utf_16_encode("a\xe9"))  # expect: (b'\xff\xfea\x00\xe9\x00', 2)
t(lambda: _codecs.utf_32_encode("a", None, 1))  # expect: (b'\x00\x00\x00a', 1)

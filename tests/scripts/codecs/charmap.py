# Codecs by tables.
import _codecs


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: _codecs.charmap_decode(b"ab", None))  # expect: ('ab', 2)
t(lambda: _codecs.charmap_decode(b"ab\xff", "replace", "xy"))  # expect: ('\ufffd\ufffd\ufffd', 3)
t(lambda: _codecs.charmap_decode(b"ab\xff", "strict", "xy"))
# expect: UnicodeDecodeError: "'charmap' codec can't decode byte 0x61 in position 0: character maps to <undefined>"
t(lambda: _codecs.charmap_decode(b"abc", "strict", {97: 65, 98: "xyz", 99: 0x4E2D}))
# expect: ('Axyz\u4e2d', 3)
t(lambda: _codecs.charmap_decode(b"abc", "ignore", {97: 65, 98: "\ufffe"}))  # expect: ('A', 3)
t(lambda: _codecs.charmap_decode(b"a", "strict", {97: None}))
# expect: UnicodeDecodeError: "'charmap' codec can't decode byte 0x61 in position 0: character maps to <undefined>"
t(lambda: _codecs.charmap_decode(b"a", "strict", {97: 1.5}))
# expect: TypeError: 'character mapping must return integer, None or str'
t(lambda: _codecs.charmap_decode(b"a", "strict", {97: -1}))
# expect: TypeError: 'character mapping must be in range(0x110000)'
t(lambda: _codecs.charmap_encode("ab"))  # expect: (b'ab', 2)
t(lambda: _codecs.charmap_encode("abc", "strict", {97: 65, 98: 66, 99: b"QQ"}))
# expect: (b'ABQQ', 3)
t(lambda: _codecs.charmap_encode("a\u1234\u1235c", "strict", {97: 65, 99: 66}))
# expect: UnicodeEncodeError: "'charmap' codec can't encode characters in position 1-2: character maps to <undefined>"
t(lambda: _codecs.charmap_encode("a\u1234", "replace", {97: 65, 63: 33}))  # expect: (b'A!', 2)
t(lambda: _codecs.charmap_encode("a\u1234", "replace", {97: 65}))
# expect: UnicodeEncodeError: "'charmap' codec can't encode character '\\u1234' in position 1: character maps to <undefined>"
t(lambda: _codecs.charmap_encode("a", "strict", {97: 300}))
# expect: TypeError: 'character mapping must be in range(256)'
t(lambda: _codecs.charmap_encode("a", "strict", {97: 1.5}))
# expect: TypeError: 'character mapping must return integer, bytes or None, not float'
t(lambda: _codecs.charmap_encode("bca", "strict", _codecs.charmap_build("abc")))
# expect: (b'\x01\x02\x00', 3)

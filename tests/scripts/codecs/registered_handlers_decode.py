# What registered error handlers may answer a decoder.
import _codecs


def mark(e):
    return f"[{e.start}-{e.end} {e.reason}]", e.end


def raw(e):
    return b"\xaa\xbb", e.end


def outside(e):
    return "x", 100


def one_by_one(e):
    return "x", e.start + 1


def not_a_tuple(e):
    return "x"


def not_a_str(e):
    return 1, e.end


def wide(e):
    return "\u4e2d", e.end


def fails(e):
    raise ZeroDivisionError("from the handler")


for handler in (mark, raw, outside, one_by_one, not_a_tuple, not_a_str, wide, fails):
    _codecs.register_error(handler.__name__, handler)


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'mark', True))
# expect: ('a[1-2 invalid start byte][2-3 invalid start byte]b', 4)
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'raw', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'outside', True))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'one_by_one', True))  # expect: ('axxb', 4)
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'not_a_tuple', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'not_a_str', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'wide', True))  # expect: ('a\u4e2d\u4e2db', 4)
t(lambda: _codecs.utf_8_decode(b'a\xff\xfeb', 'fails', True))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'mark'))
# expect: ('a[1-2 ordinal not in range(128)][2-3 ordinal not in range(128)]b', 4)
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'raw'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'one_by_one'))  # expect: ('axxb', 4)
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'not_a_tuple'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'not_a_str'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'wide'))  # expect: ('a\u4e2d\u4e2db', 4)
t(lambda: _codecs.ascii_decode(b'a\xff\xfeb', 'fails'))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'mark', True))
# expect: ('a[2-4 illegal UTF-16 surrogate]b', 6)
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'raw', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'outside', True))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'one_by_one', True))
# expect: ('ax\u62d8x', 6)
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'not_a_tuple', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'not_a_str', True))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'wide', True))  # expect: ('a\u4e2db', 6)
t(lambda: _codecs.utf_16_decode(b'a\x00\x00\xd8b\x00', 'fails', True))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'mark'))
# expect: ('[0-2 truncated \\xXX escape]z[3-7 truncated \\uXXXX escape]', 7)
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'raw'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'one_by_one'))  # expect: ('xxzxu12', 7)
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'not_a_tuple'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'not_a_str'))
# expect: TypeError: 'decoding error handler must return (str, int) tuple'
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'wide'))  # expect: ('\u4e2dz\u4e2d', 7)
t(lambda: _codecs.unicode_escape_decode(b'\\xz\\u12', 'fails'))
# expect: ZeroDivisionError: 'from the handler'

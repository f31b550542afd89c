# What registered error handlers may answer an encoder.
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


t(lambda: "a\u1234\u1235b".encode('ascii', 'mark'))  # expect: b'a[1-3 ordinal not in range(128)]b'
t(lambda: "a\u1234\u1235b".encode('ascii', 'raw'))  # expect: b'a\xaa\xbbb'
t(lambda: "a\u1234\u1235b".encode('ascii', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: "a\u1234\u1235b".encode('ascii', 'one_by_one'))  # expect: b'axxb'
t(lambda: "a\u1234\u1235b".encode('ascii', 'not_a_tuple'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\u1234\u1235b".encode('ascii', 'not_a_str'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\u1234\u1235b".encode('ascii', 'wide'))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"
t(lambda: "a\u1234\u1235b".encode('ascii', 'fails'))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'mark'))
# expect: b'a[1-3 ordinal not in range(256)]b'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'raw'))  # expect: b'a\xaa\xbbb'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'one_by_one'))  # expect: b'axxb'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'not_a_tuple'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'not_a_str'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\u1234\u1235b".encode('latin-1', 'wide'))
# expect: UnicodeEncodeError: "'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)"
t(lambda: "a\u1234\u1235b".encode('latin-1', 'fails'))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'mark'))  # expect: b'a[1-3 surrogates not allowed]b'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'raw'))  # expect: b'a\xaa\xbbb'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'one_by_one'))  # expect: b'axxb'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'not_a_tuple'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'not_a_str'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-8', 'wide'))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode characters in position 1-2: surrogates not allowed"
t(lambda: "a\ud800\ud801b".encode('utf-8', 'fails'))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'mark'))
# expect: b'\xff\xfea\x00[\x001\x00-\x002\x00 \x00s\x00u\x00r\x00r\x00o\x00g\x00a\x00t\x00e\x00s\x00 \x00n\x00o\x00t\x00 \x00a\x00l\x00l\x00o\x00w\x00e\x00d\x00]\x00[\x002\x00-\x003\x00 \x00s\x00u\x00r\x00r\x00o\x00g\x00a\x00t\x00e\x00s\x00 \x00n\x00o\x00t\x00 \x00a\x00l\x00l\x00o\x00w\x00e\x00d\x00]\x00b\x00'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'raw'))  # expect: b'\xff\xfea\x00\xaa\xbb\xaa\xbbb\x00'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'one_by_one'))
# expect: b'\xff\xfea\x00x\x00x\x00b\x00'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'not_a_tuple'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'not_a_str'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-16', 'wide'))
# expect: UnicodeEncodeError: "'utf-16' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
t(lambda: "a\ud800\ud801b".encode('utf-16', 'fails'))
# expect: ZeroDivisionError: 'from the handler'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'mark'))
# expect: b'a\x00\x00\x00[\x00\x00\x001\x00\x00\x00-\x00\x00\x002\x00\x00\x00 \x00\x00\x00s\x00\x00\x00u\x00\x00\x00r\x00\x00\x00r\x00\x00\x00o\x00\x00\x00g\x00\x00\x00a\x00\x00\x00t\x00\x00\x00e\x00\x00\x00s\x00\x00\x00 \x00\x00\x00n\x00\x00\x00o\x00\x00\x00t\x00\x00\x00 \x00\x00\x00a\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00w\x00\x00\x00e\x00\x00\x00d\x00\x00\x00]\x00\x00\x00[\x00\x00\x002\x00\x00\x00-\x00\x00\x003\x00\x00\x00 \x00\x00\x00s\x00\x00\x00u\x00\x00\x00r\x00\x00\x00r\x00\x00\x00o\x00\x00\x00g\x00\x00\x00a\x00\x00\x00t\x00\x00\x00e\x00\x00\x00s\x00\x00\x00 \x00\x00\x00n\x00\x00\x00o\x00\x00\x00t\x00\x00\x00 \x00\x00\x00a\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00w\x00\x00\x00e\x00\x00\x00d\x00\x00\x00]\x00\x00\x00b\x00\x00\x00'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'raw'))
# expect: UnicodeEncodeError: "'utf-32-le' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'outside'))
# expect: IndexError: 'position 100 from error handler out of bounds'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'one_by_one'))
# expect: b'a\x00\x00\x00x\x00\x00\x00x\x00\x00\x00b\x00\x00\x00'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'not_a_tuple'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'not_a_str'))
# expect: TypeError: 'encoding error handler must return (str/bytes, int) tuple'
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'wide'))
# expect: UnicodeEncodeError: "'utf-32-le' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
t(lambda: "a\ud800\ud801b".encode('utf-32-le', 'fails'))
# expect: ZeroDivisionError: 'from the handler'

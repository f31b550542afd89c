# Codecs of the registry.
import _codecs


def search(name):
    if name in ("my-codec", "my_codec"):
        return (lambda s, e="strict": (b"<%b>" % s.encode(), len(s)), lambda b, e="strict": ("{%s}" % b.hex(), len(b)), None, None)
    if name == "no-tuple":
        return 1
    if name == "wrong":
        return (lambda s, e="strict": (1, 2), lambda b, e="strict": (1, 1), None, None)
    if name == "raises":
        return (lambda s, e="strict": 1 / 0, lambda b, e="strict": 1 / 0, None, None)
    return None


def notes(f):
    try:
        f()
    except Exception as e:
        return type(e).__name__, e.__notes__


_codecs.register(search)


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: "abc".encode("my codec"))  # expect: b'<abc>'
t(lambda: "abc".encode("MY-CODEC", "ignore"))  # expect: b'<abc>'
t(lambda: b"abc".decode("my-codec"))  # expect: '{616263}'
t(lambda: str(b"abc", "my-codec"))  # expect: '{616263}'
t(lambda: _codecs.encode("x", "my-codec"))  # expect: b'<x>'
t(lambda: _codecs.decode(b"x", "my-codec"))  # expect: '{78}'
t(lambda: "a".encode("no-tuple"))  # expect: LookupError: 'unknown encoding: no-tuple'
t(lambda: "a".encode("wrong"))
# expect: TypeError: "'wrong' encoder returned 'int' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
t(lambda: b"a".decode("wrong"))
# expect: TypeError: "'wrong' decoder returned 'int' instead of 'str'; use codecs.decode() to decode to arbitrary types"
t(lambda: "a".encode("raises"))  # expect: ZeroDivisionError: 'division by zero'
t(lambda: notes(lambda: "a".encode("raises")))
# expect: ('ZeroDivisionError', ["encoding with 'raises' codec failed"])
t(lambda: notes(lambda: b"a".decode("raises")))
# expect: ('ZeroDivisionError', ["decoding with 'raises' codec failed"])
t(lambda: notes(lambda: "\ud800".encode("utf-16-le")))
# expect: ('UnicodeEncodeError', ["encoding with 'utf-16-le' codec failed"])
t(lambda: _codecs.register(1))  # expect: TypeError: 'argument must be callable'
_codecs.unregister(search)
t(lambda: "abc".encode("my codec"))  # expect: LookupError: 'unknown encoding: my codec'

# The standard error handlers called with exceptions of all kinds.
import _codecs

ENCODE = UnicodeEncodeError("ascii", "ab\ud800\udc80z", 1, 4, "reason")
DECODE = UnicodeDecodeError("utf-8", b"ab\xed\xa0\x80\xffz", 2, 4, "reason")
TRANSLATE = UnicodeTranslateError("abcd", 1, 3, "reason")


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


t(lambda: _codecs.lookup_error('strict')(ENCODE))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-3: reason"
t(lambda: _codecs.lookup_error('strict')(DECODE))
# expect: UnicodeDecodeError: "'utf-8' codec can't decode bytes in position 2-3: reason"
t(lambda: _codecs.lookup_error('strict')(TRANSLATE))
# expect: UnicodeTranslateError: "can't translate characters in position 1-2: reason"
t(lambda: _codecs.lookup_error('strict')(ValueError("v")))  # expect: ValueError: 'v'
t(lambda: _codecs.lookup_error('strict')(1))
# expect: TypeError: 'codec must pass exception instance'
t(lambda: _codecs.lookup_error('ignore')(ENCODE))  # expect: ('', 4)
t(lambda: _codecs.lookup_error('ignore')(DECODE))  # expect: ('', 4)
t(lambda: _codecs.lookup_error('ignore')(TRANSLATE))  # expect: ('', 3)
t(lambda: _codecs.lookup_error('ignore')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('ignore')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('replace')(ENCODE))  # expect: ('???', 4)
t(lambda: _codecs.lookup_error('replace')(DECODE))  # expect: ('\ufffd', 4)
t(lambda: _codecs.lookup_error('replace')(TRANSLATE))  # expect: ('\ufffd\ufffd', 3)
t(lambda: _codecs.lookup_error('replace')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('replace')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('xmlcharrefreplace')(ENCODE))  # expect: ('&#98;&#55296;&#56448;', 4)
t(lambda: _codecs.lookup_error('xmlcharrefreplace')(DECODE))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: _codecs.lookup_error('xmlcharrefreplace')(TRANSLATE))
# expect: TypeError: "don't know how to handle UnicodeTranslateError in error callback"
t(lambda: _codecs.lookup_error('xmlcharrefreplace')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('xmlcharrefreplace')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('backslashreplace')(ENCODE))  # expect: ('\\x62\\ud800\\udc80', 4)
t(lambda: _codecs.lookup_error('backslashreplace')(DECODE))  # expect: ('\\xed\\xa0', 4)
t(lambda: _codecs.lookup_error('backslashreplace')(TRANSLATE))  # expect: ('\\x62\\x63', 3)
t(lambda: _codecs.lookup_error('backslashreplace')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('backslashreplace')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('namereplace')(ENCODE))
# expect: ('\\N{LATIN SMALL LETTER B}\\ud800\\udc80', 4)
t(lambda: _codecs.lookup_error('namereplace')(DECODE))
# expect: TypeError: "don't know how to handle UnicodeDecodeError in error callback"
t(lambda: _codecs.lookup_error('namereplace')(TRANSLATE))
# expect: TypeError: "don't know how to handle UnicodeTranslateError in error callback"
t(lambda: _codecs.lookup_error('namereplace')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('namereplace')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('surrogatepass')(ENCODE))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-3: reason"
t(lambda: _codecs.lookup_error('surrogatepass')(DECODE))  # expect: ('\ud800', 5)
t(lambda: _codecs.lookup_error('surrogatepass')(TRANSLATE))
# expect: TypeError: "don't know how to handle UnicodeTranslateError in error callback"
t(lambda: _codecs.lookup_error('surrogatepass')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('surrogatepass')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error('surrogateescape')(ENCODE))
# expect: UnicodeEncodeError: "'ascii' codec can't encode characters in position 1-3: reason"
t(lambda: _codecs.lookup_error('surrogateescape')(DECODE))  # expect: ('\udced\udca0', 4)
t(lambda: _codecs.lookup_error('surrogateescape')(TRANSLATE))
# expect: TypeError: "don't know how to handle UnicodeTranslateError in error callback"
t(lambda: _codecs.lookup_error('surrogateescape')(ValueError("v")))
# expect: TypeError: "don't know how to handle ValueError in error callback"
t(lambda: _codecs.lookup_error('surrogateescape')(1))
# expect: TypeError: "don't know how to handle int in error callback"
t(lambda: _codecs.lookup_error("nope"))  # expect: LookupError: "unknown error handler name 'nope'"
t(lambda: _codecs.register_error("x", 1))  # expect: TypeError: 'handler must be callable'

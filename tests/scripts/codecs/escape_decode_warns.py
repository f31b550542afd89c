# The first escape that means nothing is warned of.
import codecs
import warnings

for data in rb"\z\y", rb"\501\502", rb"\n\x41\7":
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(codecs.escape_decode(data), [str(w.message) for w in caught])
# expect: (b'\\z\\y', 4) ["invalid escape sequence '\\z'"]
# expect: (b'AB', 8) ["invalid octal escape sequence '\\501'"]
# expect: (b'\nA\x07', 8) []

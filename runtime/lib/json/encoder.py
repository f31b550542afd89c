"""JSONEncoder, and how values are written where _json is blocked, or piece by piece."""

try:
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring_ascii = None
try:
    from _json import encode_basestring as c_encode_basestring
except ImportError:
    c_encode_basestring = None
try:
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_make_encoder = None

ESCAPE_DCT = {
    "\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
for _i in range(0x20):
    ESCAPE_DCT.setdefault(chr(_i), f"\\u{_i:04x}")
del _i

INFINITY = float("inf")


def _check_str(s):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")


def py_encode_basestring(s):
    """Return a JSON representation of a Python string"""
    _check_str(s)
    return '"' + "".join([ESCAPE_DCT.get(c, c) for c in s]) + '"'


def _escape_ascii(c):
    if c in ESCAPE_DCT:
        return ESCAPE_DCT[c]
    if " " <= c <= "~":
        return c
    n = ord(c)
    if n < 0x10000:
        return f"\\u{n:04x}"
    n -= 0x10000
    return f"\\u{0xd800 | n >> 10:04x}\\u{0xdc00 | n & 0x3ff:04x}"


def py_encode_basestring_ascii(s):
    """Return an ASCII-only JSON representation of a Python string"""
    _check_str(s)
    return '"' + "".join(map(_escape_ascii, s)) + '"'


encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Turns Python values into JSON.

    dict -> object, list and tuple -> array, str -> string, int, float and what derives from them
    -> number, True, False, None -> true, false, null. Override default() for other types. The
    parameters are those of dumps().
    """

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for an object of another type; TypeError if nothing can be."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The value as a JSON document.

        >>> from json.encoder import JSONEncoder
        >>> JSONEncoder().encode({"foo": ["bar", "baz"]})
        '{"foo": ["bar", "baz"]}'
        """
        if isinstance(o, str):
            if self.ensure_ascii:
                return encode_basestring_ascii(o)
            return encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """The JSON document piece by piece."""
        markers = {} if self.check_circular else None
        _encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring

        def floatstr(o, allow_nan=self.allow_nan, _repr=float.__repr__, _inf=INFINITY,
                     _neginf=-INFINITY):
            if o != o:
                text = "NaN"
            elif o == _inf:
                text = "Infinity"
            elif o == _neginf:
                text = "-Infinity"
            else:
                return _repr(o)
            if not allow_nan:
                raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
            return text

        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        if _one_shot and c_make_encoder is not None:
            _iterencode = c_make_encoder(markers, self.default, _encoder, indent,
                                         self.key_separator, self.item_separator, self.sort_keys,
                                         self.skipkeys, self.allow_nan)
        else:
            _iterencode = _make_iterencode(markers, self.default, _encoder, indent, floatstr,
                                           self.key_separator, self.item_separator,
                                           self.sort_keys, self.skipkeys, _one_shot)
        return _iterencode(o, 0)


def _make_iterencode(markers, _default, _encoder, _indent, _floatstr, _key_separator,
                     _item_separator, _sort_keys, _skipkeys, _one_shot):
    def simple(o):
        """The text of a value that is no container; None for others."""
        if isinstance(o, str):
            return _encoder(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _floatstr(o)
        return None

    def enter(o):
        if markers is not None:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o

    def leave(o):
        if markers is not None:
            del markers[id(o)]

    def start(level):
        """What stands before the first item, between items, and after the last one."""
        if _indent is None:
            return "", _item_separator, ""
        line = "\n" + _indent * (level + 1)
        return line, _item_separator + line, "\n" + _indent * level

    def encode_list(lst, level):
        if not lst:
            yield "[]"
            return
        enter(lst)
        before, separator, after = start(level)
        buf = "[" + before
        for value in lst:
            text = simple(value)
            if text is not None:
                yield buf + text
            else:
                yield buf
                yield from encode(value, level + 1)
            buf = separator
        if after:
            yield after
        yield "]"
        leave(lst)

    def encode_dict(dct, level):
        if not dct:
            yield "{}"
            return
        enter(dct)
        yield "{"
        before, separator, after = start(level)
        if before:
            yield before
        first = True
        for key, value in sorted(dct.items()) if _sort_keys else dct.items():
            if not isinstance(key, str):
                text = simple(key)
                if text is None:
                    if _skipkeys:
                        continue
                    raise TypeError("keys must be str, int, float, bool or None, "
                                    f"not {key.__class__.__name__}")
                key = text
            if first:
                first = False
            else:
                yield separator
            yield _encoder(key)
            yield _key_separator
            text = simple(value)
            if text is not None:
                yield text
            else:
                yield from encode(value, level + 1)
        if after:
            yield after
        yield "}"
        leave(dct)

    def encode(o, level):
        text = simple(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from encode_list(o, level)
        elif isinstance(o, dict):
            yield from encode_dict(o, level)
        else:
            enter(o)
            yield from encode(_default(o), level)
            leave(o)

    return encode

"""JSONDecoder, and how objects, arrays and strings are read where _json is blocked."""

from json import scanner

try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """What is wrong with a document, and where.

    msg             without the place
    doc             the document
    pos             index in it
    lineno, colno   the same as line and column, from 1
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}

BACKSLASH = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
             "t": "\t"}

_HEX_DIGITS = frozenset("0123456789abcdefABCDEF")


def _decode_uXXXX(s, pos):
    esc = s[pos + 1:pos + 5]
    if len(esc) == 4 and _HEX_DIGITS.issuperset(esc):
        return int(esc, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)


def py_scanstring(s, end, strict=True):
    """Read the string whose opening quote is before index `end`: (str, end)."""
    chunks = []
    begin = end - 1
    len(range(end))  # OverflowError for what can be no index
    while True:
        start = end
        try:
            while (char := s[end]) not in '"\\' and char > "\x1f":
                end += 1
        except IndexError:
            raise JSONDecodeError("Unterminated string starting at", s, begin) from None
        if end > start:
            chunks.append(s[start:end])
        end += 1
        if char == '"':
            return "".join(chunks), end
        if char != "\\":
            if strict:
                raise JSONDecodeError(f"Invalid control character {char!r} at", s, end - 1)
            chunks.append(char)
            continue
        try:
            esc = s[end]
        except IndexError:
            raise JSONDecodeError("Unterminated string starting at", s, begin) from None
        if esc != "u":
            try:
                char = BACKSLASH[esc]
            except KeyError:
                raise JSONDecodeError(f"Invalid \\escape: {esc!r}", s, end) from None
            end += 1
        else:
            uni = _decode_uXXXX(s, end)
            end += 5
            if 0xD800 <= uni <= 0xDBFF and s[end:end + 2] == "\\u":
                uni2 = _decode_uXXXX(s, end + 1)
                if 0xDC00 <= uni2 <= 0xDFFF:
                    uni = 0x10000 + ((uni - 0xD800) << 10 | uni2 - 0xDC00)
                    end += 6
            char = chr(uni)
        chunks.append(char)


scanstring = c_scanstring or py_scanstring


def _skip(s, end):
    """The first place that is no white space."""
    n = len(s)
    while end < n and s[end] in " \t\n\r":
        end += 1
    return end


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    s, end = s_and_end
    pairs = []
    if memo is None:
        memo = {}
    end = _skip(s, end)
    if s[end:end + 1] == "}":
        end += 1
    else:
        while True:
            if s[end:end + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
            key, end = scanstring(s, end + 1, strict)
            key = memo.setdefault(key, key)
            end = _skip(s, end)
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _skip(s, end + 1)
            try:
                value, end = scan_once(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            pairs.append((key, value))
            end = _skip(s, end)
            nextchar = s[end:end + 1]
            if nextchar == "}":
                end += 1
                break
            if nextchar != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            end = _skip(s, end + 1)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    result = dict(pairs)
    if object_hook is not None:
        result = object_hook(result)
    return result, end


def JSONArray(s_and_end, scan_once):
    s, end = s_and_end
    values = []
    end = _skip(s, end)
    if s[end:end + 1] == "]":
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        values.append(value)
        end = _skip(s, end)
        nextchar = s[end:end + 1]
        if nextchar == "]":
            return values, end + 1
        if nextchar != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        end = _skip(s, end + 1)


class JSONDecoder:
    """Turns JSON into Python values.

    object -> dict, array -> list, string -> str, number -> int or float, true, false, null ->
    True, False, None; NaN, Infinity and -Infinity as floats. The hooks are those of loads();
    strict False allows control characters in strings.
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """The value of a document."""
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value that begins at `idx`, and where it ends: other text may follow."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None

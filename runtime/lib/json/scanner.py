"""Reads one JSON value: natively, or in Python where _json is blocked."""

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ["make_scanner"]


def _digits(string, end):
    while end < len(string) and string[end] in "0123456789":
        end += 1
    return end


def _match_number(string, start):
    """(end of the whole part, end of the number); None if there is no number."""
    end = start + 1 if string[start] == "-" else start
    whole = _digits(string, end)
    if whole == end:
        return None
    if string[end] == "0":
        whole = end + 1
    end = whole
    if string[end:end + 1] == ".":
        digits = _digits(string, end + 1)
        if digits > end + 1:
            end = digits
    if string[end:end + 1] in ("e", "E"):
        first = end + 2 if string[end + 1:end + 2] in ("+", "-") else end + 1
        digits = _digits(string, first)
        if digits > first:
            end = digits
    return whole, end


_CONSTANTS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}


def py_make_scanner(context):
    parse_object = context.parse_object
    parse_array = context.parse_array
    parse_string = context.parse_string
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def _scan_once(string, idx):
        try:
            nextchar = string[idx]
        except IndexError:
            raise StopIteration(idx) from None
        if nextchar == '"':
            return parse_string(string, idx + 1, strict)
        if nextchar == "{":
            return parse_object((string, idx + 1), strict, _scan_once, object_hook,
                                object_pairs_hook, memo)
        if nextchar == "[":
            return parse_array((string, idx + 1), _scan_once)
        if nextchar in _CONSTANTS:
            word, value = _CONSTANTS[nextchar]
            if string.startswith(word, idx):
                return value, idx + len(word)
        number = _match_number(string, idx)
        if number is not None:
            whole, end = number
            text = string[idx:end]
            return (parse_int if end == whole else parse_float)(text), end
        for word in ("NaN", "Infinity", "-Infinity"):
            if string.startswith(word, idx):
                return parse_constant(word), idx + len(word)
        raise StopIteration(idx)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner

"""What the other parts of unittest share: short reprs and differences of sequences."""

from _collections import OrderedDict as _OrderedDict

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
# What remains for the part in which two long reprs differ.
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN
                               + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, prefixlen, suffixlen):
    left_out = len(s) - prefixlen - suffixlen
    if left_out <= _PLACEHOLDER_LEN:
        return s
    return "%s[%d chars]%s" % (s[:prefixlen], left_out, s[len(s) - suffixlen:])


def _common_prefix_length(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return i
    return len(low)


def _common_shorten_repr(*args):
    reprs = tuple(map(safe_repr, args))
    longest = max(map(len, reprs))
    if longest <= _MAX_LENGTH:
        return reprs
    common = _common_prefix_length(reprs)
    prefix = reprs[0][:common]
    room = _MAX_LENGTH - (longest - common + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + s[common:] for s in reprs)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(s[common:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in reprs)


def safe_repr(obj, short=False):
    """The repr of an object, whatever its own __repr__ does."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    """A class's full name."""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def sorted_list_difference(expected, actual):
    """Of two sorted lists: what only the first has, what only the second has, without repeats."""
    missing = []
    unexpected = []
    i = j = 0

    def past(items, at):
        value = items[at]
        while at < len(items) and items[at] == value:
            at += 1
        return at

    while i < len(expected) and j < len(actual):
        if expected[i] < actual[j]:
            missing.append(expected[i])
            i = past(expected, i)
        elif expected[i] > actual[j]:
            unexpected.append(actual[j])
            j = past(actual, j)
        else:
            i = past(expected, i)
            j = past(actual, j)
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """As sorted_list_difference() for items that have no order; empties both lists."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1 as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


class _Mismatch:
    __slots__ = ("actual", "expected", "value")

    def __new__(cls, actual, expected, value):
        from collections import namedtuple
        global _Mismatch
        _Mismatch = namedtuple("Mismatch", "actual expected value")
        return _Mismatch(actual, expected, value)


def _count_diff_all_purpose(actual, expected):
    """How often each item is in two sequences, where the counts differ. Items need only ==."""
    taken = object()  # stands for an item that has been counted
    s, t = list(actual), list(expected)
    found = []
    for i, elem in enumerate(s):
        if elem is taken:
            continue
        in_s = in_t = 0
        for j in range(i, len(s)):
            if s[j] == elem:
                in_s += 1
                s[j] = taken
        for j, other in enumerate(t):
            if other == elem:
                in_t += 1
                t[j] = taken
        if in_s != in_t:
            found.append(_Mismatch(in_s, in_t, elem))
    for i, elem in enumerate(t):
        if elem is taken:
            continue
        in_t = 0
        for j in range(i, len(t)):
            if t[j] == elem:
                in_t += 1
                t[j] = taken
        found.append(_Mismatch(0, in_t, elem))
    return found


def _count(items):
    counts = _OrderedDict()
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def _count_diff_hashable(actual, expected):
    """As _count_diff_all_purpose() for items that can be keys."""
    s, t = _count(actual), _count(expected)
    found = [_Mismatch(count, t.get(elem, 0), elem) for elem, count in s.items()
             if count != t.get(elem, 0)]
    found += [_Mismatch(0, count, elem) for elem, count in t.items() if elem not in s]
    return found

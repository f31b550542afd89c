"""Regular expressions.

The functions here take a pattern as text or compiled, and use the compiled pattern's method of the
same name. A pattern given as text is compiled once and kept for the next call.
"""

import _re

from . import _compiler
from ._constants import error

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "template", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag",
]

__version__ = "2.2.1"

Pattern = _re.Pattern
Match = _re.Match


_FLAGS = {
    "NOFLAG": 0,
    "ASCII": 256,  # \w, \d, \s, \b and case know ASCII only
    "A": 256,
    "IGNORECASE": 2,
    "I": 2,
    "LOCALE": 4,  # bytes only
    "L": 4,
    "UNICODE": 32,  # the default for str
    "U": 32,
    "MULTILINE": 8,  # ^ and $ match at every line
    "M": 8,
    "DOTALL": 16,  # . matches a line feed as well
    "S": 16,
    "VERBOSE": 64,  # white space and comments are skipped
    "X": 64,
    "TEMPLATE": 1,  # without effect
    "T": 1,
    "DEBUG": 128,
}
_TEMPLATE = 1
_DEBUG = 128


# Most programs that use regular expressions need no flags, and making an enumeration takes longer
# than everything else here: RegexFlag and its members are made when one of them is first asked for.
def __getattr__(name):
    if name != "RegexFlag" and name not in _FLAGS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    _make_flags()
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_FLAGS, "RegexFlag"})


def _make_flags():
    global RegexFlag

    import enum

    namespace = enum.EnumType.__prepare__("RegexFlag", (enum.IntFlag,), boundary=enum.KEEP)
    namespace["__module__"] = __name__
    namespace["__qualname__"] = "RegexFlag"
    namespace.update(_FLAGS)
    namespace["__str__"] = object.__str__
    namespace["_numeric_repr_"] = hex
    RegexFlag = enum.global_enum(
        enum.EnumType("RegexFlag", (enum.IntFlag,), namespace, boundary=enum.KEEP)
    )


def match(pattern, string, flags=0):
    """Return the match that begins at the string's beginning, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Return the match of all of the string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Return the first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string with its matches replaced.

    repl is a template, in which \\1 and \\g<name> stand for groups, or a function that gets the match
    and returns the text.
    """
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Do as sub() does; return a tuple of the new string and the number of replacements."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Return a list of the pieces of the string between matches, and of the groups of these."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all matches that do not overlap: their texts, or those of their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all matches that do not overlap."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Return a compiled pattern."""
    return _compile(pattern, flags)


def purge():
    """Forget all patterns that have been compiled."""
    _cache.clear()
    _cache2.clear()
    _compile_template.cache_clear()


def template(pattern, flags=0):
    """Compile a pattern as compile() does. Deprecated."""
    import warnings

    warnings.warn(
        "The re.template() function is deprecated "
        "as it is an undocumented function without an obvious purpose. "
        "Use re.compile() instead.",
        DeprecationWarning,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return _compile(pattern, flags | _TEMPLATE)


_special_chars_map = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Put a backslash before each character that means something in a pattern."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    return str(pattern, "latin1").translate(_special_chars_map).encode("latin1")


# Patterns by (type, text, flags), the one compiled first at the front; and those used of late.
_cache = {}
_cache2 = {}
_MAXCACHE = 512
_MAXCACHE2 = 256


def _compile(pattern, flags):
    try:
        return _cache2[type(pattern), pattern, flags]
    except KeyError:
        pass
    if not isinstance(flags, int):
        flags & __getattr__("T")
    flags = int(flags)
    key = type(pattern), pattern, flags
    found = _cache.pop(key, None)
    if found is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        if flags & _TEMPLATE:
            import warnings

            warnings.warn(
                "The re.TEMPLATE/re.T flag is deprecated "
                "as it is an undocumented flag "
                "without an obvious purpose. "
                "Don't use it.",
                DeprecationWarning,
            )
        found = _re.compile(pattern, flags)
        if flags & _DEBUG:
            return found
        if len(_cache) >= _MAXCACHE:
            _cache.pop(next(iter(_cache)), None)
    _cache[key] = found
    if len(_cache2) >= _MAXCACHE2:
        _cache2.pop(next(iter(_cache2)), None)
    _cache2[key] = found
    return found


def _compile_template(pattern, repl):
    return _re.template(pattern, repl)


_compile_template.cache_clear = lambda: None


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


import copyreg

copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """A lexer: tries the patterns of a list of (pattern, action) at each place of a text."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.scanner = _re.compile_lexicon([phrase for phrase, action in lexicon], flags)

    def scan(self, string):
        """Return the list of what the actions gave, and the rest that no pattern matches."""
        result = []
        append = result.append
        match = self.scanner.scanner(string).match
        position = 0
        while True:
            found = match()
            if not found:
                break
            end = found.end()
            if end == position:
                break
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                append(action)
            position = end
        return result, string[position:]

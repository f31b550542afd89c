"""File names and patterns as in a shell: * ? [seq] [!seq]."""

import os
import posixpath

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_matchers = {}  # pattern to its compiled pattern's match()
_MAX_MATCHERS = 32768


def fnmatch(name, pat):
    """Whether a file name matches, by the rules of the platform for upper and lower case."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def _compile_pattern(pat):
    match = _matchers.get(pat)
    if match is None:
        import re
        if isinstance(pat, bytes):
            translated = translate(pat.decode("iso-8859-1")).encode("iso-8859-1")
        else:
            translated = translate(pat)
        match = re.compile(translated).match
        if len(_matchers) >= _MAX_MATCHERS:
            _matchers.clear()
        # 1 and True, "a" and b"a" do not meet here: patterns are str or bytes.
        _matchers[pat] = match
    return match


def filter(names, pat):
    """The names that match, as a list."""
    pat = os.path.normcase(pat)
    match = _compile_pattern(pat)
    if os.path is posixpath:
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Whether a name matches, upper and lower case being different."""
    return _compile_pattern(pat)(name) is not None


_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def _translate_set(stuff):
    """The regular expression for what stands in brackets."""
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        # Ranges that are empty are left out; other hyphens stand for themselves.
        chunks = []
        start = 0
        at = stuff.find("-", 2 if stuff[0] == "!" else 1)
        while at >= 0:
            chunks.append(stuff[start:at])
            start = at + 1
            at = stuff.find("-", at + 3)
        rest = stuff[start:]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += "-"
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = "-".join(s.replace("\\", r"\\").replace("-", r"\-") for s in chunks)
    # A doubled character could mean an operation on sets some day.
    for c in "&~|":
        stuff = stuff.replace(c, "\\" + c)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]"


def translate(pat):
    """The regular expression that means the same as a pattern."""
    STAR = object()
    parts = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not STAR:
                parts.append(STAR)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            while j < n and pat[j] != "]":
                j += 1
            if j >= n:
                parts.append("\\[")
            else:
                parts.append(_translate_set(pat[i:j]))
                i = j + 1
        else:
            parts.append(c.translate(_SPECIAL))
    # After the first star, each literal stretch is found once and never again: atomic groups
    # keep the matching from going back and forth.
    result = []
    i = 0
    while i < len(parts) and parts[i] is not STAR:
        result.append(parts[i])
        i += 1
    i += 1
    while i <= len(parts) and parts:
        if i == len(parts):
            if parts[-1] is STAR:
                result.append(".*")
            break
        j = i
        while j < len(parts) and parts[j] is not STAR:
            j += 1
        fixed = "".join(parts[i:j])
        if j == len(parts):
            result.append(".*" + fixed)
            break
        result.append(f"(?>.*?{fixed})")
        i = j + 1
    return rf"(?s:{''.join(result)})\Z"

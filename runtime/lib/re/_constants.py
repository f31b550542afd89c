"""Numbers that the module re works with, and its exception."""

from _re import MAXGROUPS, MAXREPEAT

MAGIC = 20221023

SRE_FLAG_TEMPLATE = 1
SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128
SRE_FLAG_ASCII = 256


class error(Exception):
    """A text is no valid regular expression or replacement.

    msg      what is wrong
    pattern  the text
    pos      where in it, or None
    lineno   the line of that place, or None
    colno    its column, or None
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            before = pattern.rfind(newline, 0, pos)
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - before
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)

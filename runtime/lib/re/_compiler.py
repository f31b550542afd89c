"""Compiling without the cache of the module re."""

import _re

from ._constants import *


def isstring(obj):
    """Tell whether the object can be a pattern's text."""
    return isinstance(obj, (str, bytes))


def compile(p, flags=0):
    """Return a compiled pattern."""
    return _re.compile(p, flags)

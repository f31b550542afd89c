"""Signals: what Ctrl-C does, and what the process does about the others."""

import _signal
from _signal import *
from enum import IntEnum

_own = globals()


def _named(name, chosen):
    # An enumeration of the module's constants, which are its members from then on.
    members = {key: value for key, value in vars(_signal).items() if chosen(key)}
    enumeration = IntEnum(name, members, module=__name__)
    _own.update(enumeration.__members__)
    return enumeration


Signals = _named("Signals", lambda key: key.startswith("SIG") and not key.startswith("SIG_"))
Handlers = _named("Handlers", lambda key: key in ("SIG_DFL", "SIG_IGN"))



def _to_enum(value, enumeration):
    # What has no name stays as it is.
    if not isinstance(value, int):
        return value
    try:
        return enumeration(value)
    except ValueError:
        return value


def _to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Set what a signal does, and give what it did before.

    SIGINT may have a function of two arguments, the number and the frame; every
    signal may have SIG_DFL or SIG_IGN.
    """
    return _to_enum(_signal.signal(_to_int(signalnum), _to_int(handler)), Handlers)


def getsignal(signalnum):
    """What the signal does now: a function, SIG_DFL, SIG_IGN, or None if it is not known."""
    return _to_enum(_signal.getsignal(signalnum), Handlers)


def valid_signals():
    """All signals of this system."""
    return {_to_enum(number, Signals) for number in _signal.valid_signals()}

"""What counts as a coroutine."""

import collections.abc
import inspect
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

_is_coroutine = object()
_COROUTINE_TYPES = (types.CoroutineType, collections.abc.Coroutine)


def iscoroutinefunction(func):
    """Does a call of the function give a coroutine?"""
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def iscoroutine(obj):
    """Is it a coroutine?"""
    return isinstance(obj, _COROUTINE_TYPES)

"""Tools for functions and other callables.

reduce, partial, cmp_to_key and the cache behind lru_cache are native, in _functools; where that
module is blocked, _pyfunctools stands in for it.
"""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
           "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
           "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

from abc import get_cache_token

try:
    from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
except ImportError:
    from _pyfunctools import _lru_cache_wrapper, cmp_to_key, partial, reduce

GenericAlias = type(list[int])


def __getattr__(name):
    # A named tuple takes collections, which few users of this module need.
    if name == "_CacheInfo":
        global _CacheInfo
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"],
                                module=__name__)
        return _CacheInfo
    if name == "RLock":
        from _thread import RLock
        return RLock
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# --- wrappers

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__",
                       "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function it wraps.

    `assigned` names the attributes that are taken over, `updated` those (dicts) that are
    merged. The wrapped function becomes the attribute __wrapped__.
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, lest it be overwritten by a __wrapped__ of the wrapped function's dict.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper() with the decorated function as the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering: each missing comparison from the one that there is. Module-level functions,
# --- so that they can be pickled.

def _gt_from_lt(self, other):
    """Return self > other, from self < other."""
    less = type(self).__lt__(self, other)
    if less is NotImplemented:
        return less
    return not less and self != other


def _le_from_lt(self, other):
    """Return self <= other, from self < other."""
    less = type(self).__lt__(self, other)
    if less is NotImplemented:
        return less
    return less or self == other


def _ge_from_lt(self, other):
    """Return self >= other, from self < other."""
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less


def _ge_from_le(self, other):
    """Return self >= other, from self <= other."""
    at_most = type(self).__le__(self, other)
    if at_most is NotImplemented:
        return at_most
    return not at_most or self == other


def _lt_from_le(self, other):
    """Return self < other, from self <= other."""
    at_most = type(self).__le__(self, other)
    if at_most is NotImplemented:
        return at_most
    return at_most and self != other


def _gt_from_le(self, other):
    """Return self > other, from self <= other."""
    at_most = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else not at_most


def _lt_from_gt(self, other):
    """Return self < other, from self > other."""
    more = type(self).__gt__(self, other)
    if more is NotImplemented:
        return more
    return not more and self != other


def _ge_from_gt(self, other):
    """Return self >= other, from self > other."""
    more = type(self).__gt__(self, other)
    if more is NotImplemented:
        return more
    return more or self == other


def _le_from_gt(self, other):
    """Return self <= other, from self > other."""
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more


def _le_from_ge(self, other):
    """Return self <= other, from self >= other."""
    at_least = type(self).__ge__(self, other)
    if at_least is NotImplemented:
        return at_least
    return not at_least or self == other


def _gt_from_ge(self, other):
    """Return self > other, from self >= other."""
    at_least = type(self).__ge__(self, other)
    if at_least is NotImplemented:
        return at_least
    return at_least and self != other


def _lt_from_ge(self, other):
    """Return self < other, from self >= other."""
    at_least = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else not at_least


# In the order of preference where a class defines several.
_convert = {
    "__lt__": {"__gt__": _gt_from_lt, "__le__": _le_from_lt, "__ge__": _ge_from_lt},
    "__le__": {"__ge__": _ge_from_le, "__lt__": _lt_from_le, "__gt__": _gt_from_le},
    "__gt__": {"__lt__": _lt_from_gt, "__ge__": _ge_from_gt, "__le__": _le_from_gt},
    "__ge__": {"__le__": _le_from_ge, "__gt__": _gt_from_ge, "__lt__": _lt_from_ge},
}


def total_ordering(cls):
    """A class decorator that supplies the ordering methods which the class lacks."""
    given = {name for name in _convert
             if getattr(cls, name, None) is not getattr(object, name, None)}
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in given)
    for name, function in _convert[root].items():
        if name not in given:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


# --- partialmethod

class partialmethod:
    """Method descriptor with first arguments given; what partial() is for functions."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            # One of one is made one, so that the descriptor below binds just once.
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        arguments = [repr(self.func)]
        arguments += map(repr, self.args)
        arguments += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(arguments)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                # The descriptor knows how to bind: a classmethod, say.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


# --- caches

def _make_cache_info(hits, misses, maxsize, currsize):
    return (globals().get("_CacheInfo") or __getattr__("_CacheInfo"))(
        hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the calls most recently used.

    maxsize None: all of them. typed: arguments of different types count as different even if
    they are equal. The arguments must be hashable. The function gets cache_info(),
    cache_clear(), cache_parameters() and, as __wrapped__, the function below.
    """
    function = None
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128  # plain @lru_cache
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _make_cache_info)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, user_function)

    return decorating_function if function is None else decorating_function(function)


def cache(user_function, /):
    """Simple lightweight unbounded cache: lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    """A property computed once, then an ordinary attribute in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:  # __slots__ without __dict__
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = values.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                values[name] = value
            except TypeError:  # a mapping proxy, when the instance is a class
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} "
                                "instance does not support item assignment for "
                                f"caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# --- singledispatch

def _c3_merge(sequences):
    """Merge MROs into one by the C3 rule; RuntimeError when they contradict each other."""
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in s[1:] for s in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for s in sequences:
            if s[0] == candidate:
                del s[0]


def _c3_mro(cls, abcs=None):
    """The MRO of `cls` as it were if it inherited from those of `abcs` that it implements.

    Such an ABC goes where `cls` first implements it: behind its bases that are ABCs
    themselves and before the others.
    """
    bases = cls.__bases__
    boundary = len(bases)
    while boundary and not hasattr(bases[boundary - 1], "__abstractmethods__"):
        boundary -= 1
    abcs = list(abcs) if abcs else []
    explicit, others = list(bases[:boundary]), list(bases[boundary:])
    abstract = [abc for abc in abcs
                if issubclass(cls, abc) and not any(issubclass(b, abc) for b in bases)]
    for abc in abstract:
        abcs.remove(abc)
    mros = [_c3_mro(base, abcs=abcs) for base in (*explicit, *abstract, *others)]
    return _c3_merge([[cls]] + mros + [explicit, abstract, others])


def _compose_mro(cls, types):
    """The MRO of `cls` with those of `types` inserted that it is a virtual subclass of."""
    real = set(cls.__mro__)
    related = [t for t in types
               if t not in real and hasattr(t, "__mro__")
               and not isinstance(t, GenericAlias) and issubclass(cls, t)]
    # Bases of others among them come by themselves.
    related = [t for t in related
               if not any(t != other and t in other.__mro__ for other in related)]
    chosen = set(related)
    abcs = []
    for t in related:
        # Subclasses that `cls` implements as well tell the order among the chosen ones.
        chains = [[c for c in sub.__mro__ if c in chosen] for sub in t.__subclasses__()
                  if sub not in real and issubclass(cls, sub)]
        chains.sort(key=len, reverse=True)
        for c in (c for chain in chains for c in chain) if chains else (t,):
            if c not in abcs:
                abcs.append(c)
    return _c3_mro(cls, abcs=abcs)


def _find_impl(cls, registry):
    """The registry's value for the nearest class in the MRO of `cls` that is registered.

    RuntimeError if two unrelated ABCs are equally near.
    """
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _union_args(cls):
    """The members of a union, None if it is none. Whoever has a typing.Union has typing."""
    import sys
    if type(cls) is type(int | str):
        return cls.__args__
    typing = sys.modules.get("typing")
    if typing is not None and typing.get_origin(cls) is typing.Union:
        return typing.get_args(cls)
    return None


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    members = _union_args(cls)
    return members is not None and all(isinstance(c, type) for c in members)


def singledispatch(func):
    """A decorator that makes a generic function, which dispatches on its first argument's type.

    register(cls) decorates an implementation for a class, and so does plain register if the
    first argument is annotated. The function itself is the default.
    """
    registry = {}
    dispatch_cache = None  # class -> implementation; made when first needed
    cache_token = None

    def dispatch(cls):
        """The best implementation registered for the class."""
        nonlocal cache_token, dispatch_cache
        if dispatch_cache is None:
            from weakref import WeakKeyDictionary
            dispatch_cache = WeakKeyDictionary()
        if cache_token is not None:
            token = get_cache_token()
            if cache_token != token:
                dispatch_cache.clear()
                cache_token = token
        try:
            return dispatch_cache[cls]
        except KeyError:
            pass
        impl = registry.get(cls, _NOT_FOUND)
        if impl is _NOT_FOUND:
            impl = _find_impl(cls, registry)
        dispatch_cache[cls] = impl
        return impl

    def register(cls, func=None):
        """Register an implementation for a class or the members of a union."""
        nonlocal cache_token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError("Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an "
                                "annotated function.")
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                what = ("is not a class." if _union_args(cls) is None
                        else "not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} {what}")
        for member in _union_args(cls) or (cls,):
            registry[member] = func
        if cache_token is None and hasattr(cls, "__abstractmethods__"):
            cache_token = get_cache_token()
        if dispatch_cache is not None:
            dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    def clear_cache():
        if dispatch_cache is not None:
            dispatch_cache.clear()

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = clear_cache
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the first argument that is not self or cls decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a new implementation for the class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

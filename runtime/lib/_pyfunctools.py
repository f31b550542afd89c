"""What _functools has, in Python: for functools when that module is blocked."""

from reprlib import recursive_repr

try:
    from _thread import RLock
except ImportError:
    class RLock:
        """There are no threads, so nobody waits."""

        def __enter__(self):
            return True

        def __exit__(self, *args):
            pass

_MISSING = object()
_len = len  # a program may put a cached function in the place of len


def reduce(function, sequence, initial=_MISSING, /):
    """Combine the items from left to right by a function of two arguments."""
    items = iter(sequence)
    if initial is _MISSING:
        initial = next(items, _MISSING)
        if initial is _MISSING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


def cmp_to_key(mycmp):
    """A key function for sorting that compares by another function."""

    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


class partial:
    """A function with first arguments and keywords given."""

    __slots__ = "func", "args", "keywords", "__dict__", "__weakref__"

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if hasattr(func, "func"):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        arguments = [repr(self.func)]
        arguments += map(repr, self.args)
        arguments += [f"{name}={value!r}" for name, value in self.keywords.items()]
        name = cls.__qualname__
        if cls.__module__ == "functools":
            name = f"functools.{name}"
        return f"{name}({', '.join(arguments)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None,
                                          self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, attributes = state
        if (not callable(func) or not isinstance(args, tuple)
                or not isinstance(keywords, (dict, type(None)))
                or not isinstance(attributes, (dict, type(None)))):
            raise TypeError("invalid partial state")
        self.__dict__ = {} if attributes is None else attributes
        self.func = func
        self.args = tuple(args)
        if keywords is None:
            keywords = {}
        self.keywords = keywords if type(keywords) is dict else dict(keywords)

    __class_getitem__ = classmethod(type(list[int]))


partial.__module__ = "functools"


class _Key(list):
    """A key of several arguments, which hashes them just once."""

    __slots__ = ("hash",)

    def __init__(self, parts):
        self[:] = parts
        self.hash = hash(parts)

    def __hash__(self):
        return self.hash


def _make_key(args, kwds, typed):
    parts = args
    if kwds:
        parts += (_MISSING,)
        for item in kwds.items():
            parts += item
    if typed:
        parts += tuple(map(type, args)) + tuple(map(type, kwds.values()))
    elif _len(parts) == 1 and type(parts[0]) in (int, str):
        return parts[0]
    return _Key(parts)


def _lru_cache_wrapper(user_function, maxsize, typed, cache_info_type):
    # key -> [result, number of its last use]. A hit changes no dict, since it may happen inside
    # the comparison of keys in another look-up.
    results = {}
    hits = misses = uses = 0
    lock = RLock()

    def wrapper(*args, **kwds):
        nonlocal hits, misses, uses
        if maxsize == 0:
            misses += 1
            return user_function(*args, **kwds)
        key = _make_key(args, kwds, typed)
        with lock:
            entry = results.get(key)
            uses += 1
            if entry is not None:
                hits += 1
                entry[1] = uses
                return entry[0]
            misses += 1
        value = user_function(*args, **kwds)
        with lock:
            if key not in results:
                uses += 1
                if maxsize is not None and _len(results) >= maxsize:
                    del results[min(results, key=lambda key: results[key][1])]
                results[key] = [value, uses]
        return value

    def cache_info():
        """Report cache statistics."""
        with lock:
            return cache_info_type(hits, misses, maxsize, _len(results))

    def cache_clear():
        """Forget all results and the statistics."""
        nonlocal hits, misses
        with lock:
            results.clear()
            hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper

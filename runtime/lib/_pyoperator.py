"""The functions of the module operator, written in Python. See there."""

from builtins import abs as _abs

# What is defined here says that it is of the module operator.
__name__ = "operator"


def lt(a, b):
    "a < b"
    return a < b


def le(a, b):
    "a <= b"
    return a <= b


def eq(a, b):
    "a == b"
    return a == b


def ne(a, b):
    "a != b"
    return a != b


def ge(a, b):
    "a >= b"
    return a >= b


def gt(a, b):
    "a > b"
    return a > b


def is_(a, b):
    "a is b"
    return a is b


def is_not(a, b):
    "a is not b"
    return a is not b


def add(a, b):
    "a + b"
    return a + b


def and_(a, b):
    "a & b"
    return a & b


def floordiv(a, b):
    "a // b"
    return a // b


def lshift(a, b):
    "a << b"
    return a << b


def mod(a, b):
    "a % b"
    return a % b


def mul(a, b):
    "a * b"
    return a * b


def matmul(a, b):
    "a @ b"
    return a @ b


def or_(a, b):
    "a | b"
    return a | b


def pow(a, b):
    "a ** b"
    return a ** b


def rshift(a, b):
    "a >> b"
    return a >> b


def sub(a, b):
    "a - b"
    return a - b


def truediv(a, b):
    "a / b"
    return a / b


def xor(a, b):
    "a ^ b"
    return a ^ b


def iadd(a, b):
    "a += b"
    a += b
    return a


def iand(a, b):
    "a &= b"
    a &= b
    return a


def ifloordiv(a, b):
    "a //= b"
    a //= b
    return a


def ilshift(a, b):
    "a <<= b"
    a <<= b
    return a


def imod(a, b):
    "a %= b"
    a %= b
    return a


def imul(a, b):
    "a *= b"
    a *= b
    return a


def imatmul(a, b):
    "a @= b"
    a @= b
    return a


def ior(a, b):
    "a |= b"
    a |= b
    return a


def ipow(a, b):
    "a **= b"
    a **= b
    return a


def irshift(a, b):
    "a >>= b"
    a >>= b
    return a


def isub(a, b):
    "a -= b"
    a -= b
    return a


def itruediv(a, b):
    "a /= b"
    a /= b
    return a


def ixor(a, b):
    "a ^= b"
    a ^= b
    return a


def not_(a):
    "not a"
    return not a


def truth(a):
    "Whether a is true."
    return True if a else False


def abs(a):
    "abs(a)"
    return _abs(a)


def index(a):
    "a.__index__()"
    return a.__index__()


def inv(a):
    "~a"
    return ~a


invert = inv


def neg(a):
    "-a"
    return -a


def pos(a):
    "+a"
    return +a


def _need_sequence(a):
    if not hasattr(a, "__getitem__"):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)


def concat(a, b):
    "a + b, for sequences"
    _need_sequence(a)
    return a + b


def iconcat(a, b):
    "a += b, for sequences"
    _need_sequence(a)
    a += b
    return a


def contains(a, b):
    "b in a (the operands are reversed)"
    return b in a


def countOf(a, b):
    "How many items of a are or equal b."
    count = 0
    for i in a:
        if i is b or i == b:
            count += 1
    return count


def delitem(a, b):
    "del a[b]"
    del a[b]


def getitem(a, b):
    "a[b]"
    return a[b]


def setitem(a, b, c):
    "a[b] = c"
    a[b] = c


def indexOf(a, b):
    "Where in a an item first is or equals b."
    for i, j in enumerate(a):
        if j is b or j == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")


def length_hint(obj, default=0):
    "An estimate of how many items there are."
    if not isinstance(default, int):
        raise TypeError("'%s' object cannot be interpreted as an integer"
                        % type(default).__name__)
    try:
        return len(obj)
    except TypeError:
        pass
    try:
        hint = type(obj).__length_hint__
    except AttributeError:
        return default
    try:
        val = hint(obj)
    except TypeError:
        return default
    if val is NotImplemented:
        return default
    if not isinstance(val, int):
        raise TypeError("__length_hint__ must be integer, not %s" % type(val).__name__)
    if val < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return val


def call(obj, /, *args, **kwargs):
    "obj(*args, **kwargs)"
    return obj(*args, **kwargs)


class attrgetter:
    """attrgetter("a.b")(x) is x.a.b; with several names, a tuple."""

    __slots__ = ("_attrs", "_call")

    def __init__(self, attr, /, *attrs):
        self._attrs = (attr,) + attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")

        def getter(path):
            names = path.split(".")

            def get(obj):
                for name in names:
                    obj = getattr(obj, name)
                return obj
            return get
        getters = tuple(map(getter, self._attrs))
        if attrs:
            self._call = lambda obj: tuple(get(obj) for get in getters)
        else:
            self._call = getters[0]

    def __call__(self, obj, /):
        return self._call(obj)

    def __repr__(self):
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__,
                              ", ".join(map(repr, self._attrs)))

    def __reduce__(self):
        return self.__class__, self._attrs


class itemgetter:
    """itemgetter(2)(x) is x[2]; with several items, a tuple."""

    __slots__ = ("_items", "_call")

    def __init__(self, item, /, *items):
        self._items = (item,) + items
        if items:
            self._call = lambda obj: tuple(obj[i] for i in self._items)
        else:
            self._call = lambda obj: obj[item]

    def __call__(self, obj, /):
        return self._call(obj)

    def __repr__(self):
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__name__,
                              ", ".join(map(repr, self._items)))

    def __reduce__(self):
        return self.__class__, self._items


class methodcaller:
    """methodcaller("m", 1)(x) is x.m(1)."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, name, /, *args, **kwargs):
        self._name = name
        if not isinstance(self._name, str):
            raise TypeError("method name must be a string")
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        args = [repr(self._name)]
        args.extend(map(repr, self._args))
        args.extend("%s=%r" % (k, v) for k, v in self._kwargs.items())
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__name__, ", ".join(args))

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, (self._name,) + self._args
        from functools import partial
        return partial(self.__class__, self._name, **self._kwargs), self._args

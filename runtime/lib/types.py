"""Names for the types of the interpreter that are not built-ins, and dynamic classes."""

import sys


def _collect():
    # Each type is taken from an object that has it.
    g = globals()

    def f():
        pass
    g["FunctionType"] = type(f)
    g["LambdaType"] = type(lambda: None)
    g["MappingProxyType"] = type(type.__dict__)
    g["SimpleNamespace"] = type(sys.implementation)

    def outer():
        a = 1

        def inner():
            nonlocal a
        return inner.__closure__[0]
    g["CellType"] = type(outer())
    g["CodeType"] = type(f.__code__)

    def generator():
        yield 1
    g["GeneratorType"] = type(generator())

    async def coroutine():
        pass
    coroutine = coroutine()
    g["CoroutineType"] = type(coroutine)
    coroutine.close()

    async def async_generator():
        yield
    g["AsyncGeneratorType"] = type(async_generator())

    class Class:
        def method(self):
            pass
    g["MethodType"] = type(Class().method)
    g["BuiltinFunctionType"] = type(len)
    g["BuiltinMethodType"] = type([].append)
    g["WrapperDescriptorType"] = type(object.__init__)
    g["MethodWrapperType"] = type(object().__str__)
    g["MethodDescriptorType"] = type(str.join)
    g["ClassMethodDescriptorType"] = type(dict.__dict__["fromkeys"])
    g["ModuleType"] = type(sys)
    try:
        raise TypeError
    except TypeError as exc:
        g["TracebackType"] = type(exc.__traceback__)
        g["FrameType"] = type(exc.__traceback__.tb_frame)
    g["GetSetDescriptorType"] = type(g["FunctionType"].__code__)
    g["MemberDescriptorType"] = type(g["FunctionType"].__globals__)


_collect()
del sys, _collect

GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)


# --- classes made by calls (PEP 3115, PEP 560)


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made as the class statement makes it; exec_body fills its namespace."""
    resolved_bases = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved_bases, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved_bases is not bases:
        ns["__orig_bases__"] = bases
    return meta(name, resolved_bases, ns, **kwds)


def resolve_bases(bases):
    """Replaces what is no class by what its __mro_entries__() says; the same object if nothing
    is replaced."""
    new_bases = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            new_bases.extend(entries)
            changed = True
        else:
            new_bases.append(base)
    return tuple(new_bases) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """(metaclass, namespace, keywords) for a class that is to be made."""
    kwds = {} if kwds is None else dict(kwds)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _calculate_meta(meta, bases)
    if hasattr(meta, "__prepare__"):
        ns = meta.__prepare__(name, bases, **kwds)
    else:
        ns = {}
    return meta, ns, kwds


def _calculate_meta(meta, bases):
    winner = meta
    for base in bases:
        base_meta = type(base)
        if issubclass(winner, base_meta):
            continue
        if issubclass(base_meta, winner):
            winner = base_meta
            continue
        raise TypeError("metaclass conflict: the metaclass of a derived class must be a "
                        "(non-strict) subclass of the metaclasses of all its bases")
    return winner


def get_original_bases(cls, /):
    """The bases as they were written, before __mro_entries__()."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    """A property of instances; on the class the name is looked up by the metaclass's
    __getattr__()."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._changed(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        return self._changed(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._changed(self.fget, self.fset, fdel, self.__doc__)

    def _changed(self, fget, fset, fdel, doc):
        result = type(self)(fget, fset, fdel, doc)
        result.overwrite_doc = self.overwrite_doc
        return result


class _GeneratorWrapper:
    # Makes a generator-like object fit for await.

    def __init__(self, gen):
        self.__wrapped = gen
        self.__isgen = gen.__class__ is GeneratorType
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    __await__ = __iter__


def coroutine(func):
    """Decorator: a generator function becomes one whose generators can be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__class__ is FunctionType and getattr(func, "__code__", None).__class__ is CodeType:
        flags = func.__code__.co_flags
        if flags & 0x180:  # it is one already, or makes coroutines
            return func
        if flags & 0x20:
            code = func.__code__
            func.__code__ = code.replace(co_flags=code.co_flags | 0x100)
            return func

    # A callable that may return a generator, compiled natively or wrapped.
    import functools
    import _collections_abc

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        coro = func(*args, **kwargs)
        if (coro.__class__ is CoroutineType
                or coro.__class__ is GeneratorType and coro.gi_code.co_flags & 0x100):
            return coro
        if (isinstance(coro, _collections_abc.Generator)
                and not isinstance(coro, _collections_abc.Coroutine)):
            return _GeneratorWrapper(coro)
        return coro

    return wrapped


__all__ = [n for n in globals() if not n.startswith("_")]

"""Stand-in objects for tests, and patch(), which puts them where the tested code looks.

A mock has every attribute it is asked for (a mock again), can be called, and remembers how:

    m = Mock(return_value=3)
    m.method(1, key=2)
    m.method.assert_called_once_with(1, key=2)

Three decisions carry the module. Every mock instance has a class of its own, so that special
methods, which Python looks up on the type, can be given to one mock alone. All state lives in
the instance's __dict__ under names that begin with _mock_, which __setattr__ never sees. A call
is a _Call, a tuple that compares leniently with shorter forms of itself.

asyncio is not needed: an AsyncMock hands out a plain coroutine.
"""

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open",
           "PropertyMock", "seal")

import builtins
import contextlib
import functools
import inspect
import io
import sys
import types

from unittest.util import safe_repr

# Whether dir() of a mock leaves out what a test rarely wants to see.
FILTER_DIR = True

_builtin_names = {name for name in dir(builtins) if not name.startswith("_")}
# What create_autospec() replaces by a function rather than by an object.
FunctionTypes = (types.FunctionType, types.MethodType)
_class_types = (type,)


class InvalidSpecError(Exception):
    """A mock was given as the specification of another mock."""


# --- sentinels

class _SentinelObject:
    """A unique object that shows its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Makes a sentinel of each attribute that is asked for, always the same one."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        # help() asks for it, and takes what has it for a class.
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()

DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# --- the special methods

def _dunders(names):
    return {f"__{name}__" for name in names.split()}


_operators = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"

_numerics = (_dunders(_operators)
             | _dunders(" ".join("i" + name for name in _operators.split()))
             | _dunders(" ".join("r" + name for name in _operators.split())))

# What a MagicMock has from the start.
_magics = _numerics | _dunders(
    "lt gt le ge eq ne hash str sizeof getitem setitem delitem len contains enter exit divmod "
    "rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next fspath "
    "aiter iter")

# What can be set, and is never there by itself.
_non_defaults = _dunders(
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
    "getformat repr dir subclasses format getnewargs_ex")

_sync_async_magics = {"__aiter__"}
_async_method_magics = _dunders("aenter aexit anext")
_async_magics = _async_method_magics | _sync_async_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics

# Mocks are made of these.
_unsupported_magics = _dunders("getattr setattr init new prepare instancecheck subclasscheck del")

# What a special method returns when nobody said otherwise.
_magic_results = {
    "__lt__": NotImplemented,
    "__gt__": NotImplemented,
    "__le__": NotImplemented,
    "__ge__": NotImplemented,
    "__int__": 1,
    "__contains__": False,
    "__len__": 0,
    "__exit__": False,
    "__complex__": 1j,
    "__float__": 1.0,
    "__bool__": True,
    "__index__": 1,
    "__aexit__": False,
}

# What it returns when that depends on the mock, decided when the special method is made.
_magic_results_of = {
    "__hash__": lambda mock: object.__hash__(mock),
    "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}",
}


def _equality_of(mock):
    def equals(other):
        configured = mock.__eq__._mock_return_value
        if configured is not DEFAULT:
            return configured
        return True if mock is other else NotImplemented
    return equals


def _inequality_of(mock):
    def differs(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return differs


def _iteration_of(mock):
    def iterate():
        configured = mock.__iter__._mock_return_value
        # An iterator that is configured is used up, as a real one would be.
        return iter([]) if configured is DEFAULT else iter(configured)
    return iterate


def _async_iteration_of(mock):
    def iterate():
        configured = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if configured is DEFAULT else configured))
    return iterate


# And where it depends on the arguments.
_magic_side_effects = {
    "__eq__": _equality_of,
    "__ne__": _inequality_of,
    "__iter__": _iteration_of,
    "__aiter__": _async_iteration_of,
}


class _AsyncIterator:
    """An iterator behind the asynchronous protocol."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.__dict__["__code__"] = _coroutine_code

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


# --- questions about objects

def _is_instance_mock(obj):
    # isinstance() would believe __class__, which a mock with a spec answers with the spec's.
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type)
                                              and issubclass(obj, BaseException))


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, "__func__", obj)
    return _is_coroutine_function(obj) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return bool(getattr(obj, "__code__", None)) and _is_coroutine_function(obj)


def _is_coroutine_function(obj):
    return inspect.iscoroutinefunction(obj) or _has_asyncio_mark(obj)


def _has_asyncio_mark(obj):
    """Whether asyncio, if anybody imported it, takes `obj` for a coroutine function."""
    coroutines = sys.modules.get("asyncio.coroutines")
    mark = getattr(coroutines, "_is_coroutine", None)
    return mark is not None and getattr(obj, "_is_coroutine", None) is mark


def _extract_mock(obj):
    """The mock behind a function that create_autospec() made; other objects as they are."""
    if isinstance(obj, FunctionTypes) and hasattr(obj, "mock"):
        return obj.mock
    return obj


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, types.MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether the instances of class `obj` are callable; of another object, whether it is."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in obj.__mro__)


def _signature_of(spec, as_instance=False, skip_first=False):
    """How `spec` is to be called, or None when nobody knows."""
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        skip_first = True
    elif isinstance(spec, classmethod):
        spec = spec.__func__
        skip_first = True
    elif isinstance(spec, staticmethod):
        spec = spec.__func__
    elif not isinstance(spec, FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return inspect.signature(functools.partial(spec, None) if skip_first else spec)
    except ValueError:
        return None


def _must_skip(spec, name, is_type):
    """Whether the function `name` of `spec` has a first parameter that callers do not give."""
    if not isinstance(spec, type):
        if name in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for base in spec.__mro__:
        found = base.__dict__.get(name, DEFAULT)
        if found is not DEFAULT:
            return isinstance(found, FunctionTypes) and is_type
    return is_type


def _check_sig(spec, mock, skip_first, instance=False):
    """Lets calls of `mock` fail that `spec` would refuse."""
    signature = _signature_of(spec, instance, skip_first)
    if signature is None:
        return

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


# --- calls

class _Call(tuple):
    """One call: (name, args, kwargs), or (args, kwargs) when it has no name.

    Equal to any tuple that says the same in fewer words: without the name, without empty
    arguments. `call` is the one without a value; its attributes and its calls give further ones.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = cls._parts(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    @staticmethod
    def _parts(value, name):
        """The name, arguments and keyword arguments of a tuple in any of the short forms."""
        args, kwargs = (), {}
        for index, part in enumerate(value):
            if isinstance(part, str) and index == 0:
                name = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                args = part
        return name, args, kwargs

    def __eq__(self, other):
        try:
            other_length = len(other)
        except TypeError:
            return NotImplemented
        own_name = self[0] if len(self) == 3 else ""
        own_args, own_kwargs = self[-2:]

        # Both may stand for a chain of calls.
        own_parent = self.__dict__.get("_mock_parent")
        other_parent = other.__dict__.get("_mock_parent") if type(other) is _Call else None
        if own_parent and other_parent and own_parent != other_parent:
            return False

        if other_length == 0:
            other_name, other_args, other_kwargs = "", (), {}
        elif other_length == 3:
            other_name, other_args, other_kwargs = other
        elif other_length == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                other_args, other_kwargs = ((second, {}) if isinstance(second, tuple)
                                            else ((), second))
            else:
                other_name, other_args, other_kwargs = "", first, second
        elif other_length == 1:
            other_name, other_args, other_kwargs = "", (), {}
            only, = other
            if isinstance(only, tuple):
                other_args = only
            elif isinstance(only, str):
                other_name = only
            else:
                other_kwargs = only
        else:
            return False

        if own_name and other_name != own_name:
            return False
        # The other's first: its ANY is to be asked before an __eq__ that is no use.
        return (other_args, other_kwargs) == (own_args, own_kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        name = self._mock_name
        if name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((name, args, kwargs), name=name + "()", parent=self)

    def __getattr__(self, name):
        own_name = self._mock_name
        if own_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f"{own_name}.{name}", parent=self, from_kall=False)

    def __getattribute__(self, name):
        # count, index and __getitem__ of tuples are names like others here.
        if name in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        name = self[0] if len(self) == 3 else ""
        return _format_call(_dotted_name(name), self[-2], self[-1])

    def call_list(self):
        """The calls of the chain that ends in this one, the first one first."""
        calls = []
        link = self
        while link is not None:
            if link._mock_from_kall:
                calls.append(link)
            link = link._mock_parent
        return _CallList(reversed(calls))


def _dotted_name(name):
    if not name or name == "call":
        return "call"
    return "call" + name if name.startswith("()") else "call." + name


def _format_call(name, args, kwargs):
    arguments = [repr(arg) for arg in args]
    arguments += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(arguments)})"


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` also finds a run of them."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[start:start + length] == value
                   for start in range(len(self) - length + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# --- mocks

def _recorded(name):
    """A property of the mock, or of the function that stands before it."""
    key = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return self.__dict__[key] if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


def _adopt(parent, value, name, new_name):
    """Makes `value` a child of `parent` when it is a mock that belongs to nobody."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if (value._mock_name or value._mock_new_name
            or value._mock_parent is not None or value._mock_new_parent is not None):
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    state = value.__dict__
    if new_name:
        state["_mock_new_parent"] = parent
        state["_mock_new_name"] = new_name
    if name:
        state["_mock_parent"] = parent
        state["_mock_name"] = name
    return True


def _as_method(function):
    """A plain callable as the special method of one mock's class: it takes self."""
    @functools.wraps(function)
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    return method


class _SpecState:
    """What create_autospec() needs to make a child when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name

    def make(self):
        return create_autospec(self.spec, self.spec_set, False, self.parent, self.name)


class Base:
    """Where the chain of __init__ ends."""
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            # A coroutine function as the spec gives a mock whose calls can be awaited.
            spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
            if spec is not None and _is_async_obj(spec):
                bases = (AsyncMockMixin, cls)
        own_class = type(cls.__name__, bases, {"__doc__": cls.__doc__})
        return object.__new__(own_class)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        state = self.__dict__
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_new_name"] = _new_name
        state["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        state["_mock_sealed"] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance,
                            parent is not None if _eat_self is None else _eat_self)
        state["_mock_children"] = {}
        state["_mock_wraps"] = wraps
        state["_mock_delegate"] = None
        state["_mock_unsafe"] = unsafe
        state["_mock_called"] = False
        state["_mock_call_count"] = 0
        state["_mock_call_args"] = None
        state["_mock_call_args_list"] = _CallList()
        state["_mock_mock_calls"] = _CallList()
        state["method_calls"] = _CallList()
        self._mock_prepare()
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def _mock_prepare(self):
        """What a subclass needs between knowing the spec and being configured."""

    called = _recorded("called")
    call_count = _recorded("call_count")
    call_args = _recorded("call_args")
    call_args_list = _recorded("call_args_list")
    mock_calls = _recorded("mock_calls")

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        else:
            value = self._mock_return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if (effect is not None and not callable(effect) and not _is_exception(effect)
                and not hasattr(effect, "__next__")):
            # Set on the function as it came; one iterator is to serve all calls.
            effect = iter(effect)
            delegate.side_effect = effect
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        delegate = self._mock_delegate
        if delegate is None:
            self._mock_side_effect = value
        else:
            delegate.side_effect = value

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def mock_add_spec(self, spec, spec_set=False):
        """Limits the attributes to those of `spec`, an object or a list of names."""
        self._mock_add_spec(spec, spec_set)
        self._mock_prepare()

    def _mock_add_spec(self, spec, spec_set, as_instance=False, skip_first=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        asyncs = []
        if spec is not None:
            if not _is_list(spec):
                spec_class = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, as_instance, skip_first)
                names = dir(spec)
                for name in names:
                    # Not getattr(): that would run properties.
                    try:
                        found = inspect.getattr_static(spec, name)
                    except AttributeError:
                        continue
                    if _is_coroutine_function(getattr(found, "__func__", found)):
                        asyncs.append(name)
                spec = names
            else:
                spec = list(spec)
        state = self.__dict__
        state["_spec_class"] = spec_class
        state["_spec_set"] = spec_set
        state["_spec_signature"] = signature
        state["_spec_asyncs"] = asyncs
        state["_mock_methods"] = spec

    def attach_mock(self, mock, attribute):
        """Takes `mock` from its parent and makes it the attribute of this one."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; dots lead to those of children."""
        # Fewer dots first, so that a child is there before it is configured.
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parents, last = path.split(".")
            target = self
            for name in parents:
                target = getattr(target, name)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls, of the children too; configuration only where asked."""
        if visited is None:
            visited = set()
        if id(self) in visited:
            return
        visited.add(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, _SpecState):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_instance_mock(result) and result is not self:
            result.reset_mock(visited)

    # Attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            # Before __init__, as copy.copy() makes it.
            raise AttributeError(name)
        allowed = self._mock_methods
        if allowed is not None:
            if name not in allowed or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not allowed or name not in allowed):
            if (name.startswith(("assert", "assret", "asert", "aseert", "assrt"))
                    or name in _assertion_tails):
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                    f"meant to be an attribute.")

        children = self._mock_children
        child = children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name,
                                         _new_parent=self)
            children[name] = child
        elif isinstance(child, _SpecState):
            try:
                made = child.make()
            except InvalidSpecError:
                target_name = self.__dict__["_mock_name"] or self
                raise InvalidSpecError(
                    f"Cannot autospec attr {name!r} from target {target_name!r} as it has "
                    f"already been mocked out. [target={self!r}, attr={child.spec!r}]")
            children[name] = child = made
        return child

    def __setattr__(self, name, value):
        allowed = self._mock_methods
        if name in _own_properties:
            return object.__setattr__(self, name, value)
        if (self._spec_set and allowed is not None and name not in allowed
                and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        if name in _all_magics:
            if allowed is not None and name not in allowed:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if _is_instance_mock(value):
                _adopt(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            else:
                function = value
                setattr(type(self), name, _as_method(function))

                def value(*args, **kwargs):
                    return function(self, *args, **kwargs)
        elif _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = {name for name in dir(type(self)) if not name.startswith("_")}
        names.update(self._mock_methods or ())
        names.update(name for name in self.__dict__
                     if not name.startswith("_") or _is_magic(name))
        for name, child in self._mock_children.items():
            if child is _deleted:
                names.discard(name)
            else:
                names.add(name)
        return sorted(names)

    def __repr__(self):
        name = self._extract_mock_name()
        shown_name = "" if name in ("mock", "mock.") else f" name={name!r}"
        shown_spec = ""
        if self._spec_class is not None:
            kind = "spec_set" if self._spec_set else "spec"
            shown_spec = f" {kind}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown_name}{shown_spec} id='{id(self)}'>"

    def _extract_mock_name(self):
        """The path from the first ancestor to this mock: mock.child().grandchild."""
        path = self._mock_new_name or ""
        follows_call = path in ("()", "().")
        below_first = path
        mock = self
        seen = {id(self)}
        while mock._mock_new_parent is not None:
            mock = mock._mock_new_parent
            name = mock._mock_new_name
            below_first = path
            if name is not None and mock._mock_new_parent is not None:
                path = name + ("" if path.startswith("()") else ".") + path
            # Mocks can be each other's parents.
            if id(mock) in seen:
                break
            seen.add(id(mock))
        first = mock._mock_name or "mock"
        if mock is self:
            # A mock alone may have a path of its own: Mock(_new_name="()").
            return first + (path if follows_call else "")
        return first + ("" if path.startswith("()") else ".") + path

    def _get_child_mock(self, /, **kwargs):
        """Makes a child or a return value; subclasses that want others override it."""
        if self._mock_sealed:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        name = kwargs.get("_new_name")
        if name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kwargs)
        own_class = type(self)
        if issubclass(own_class, MagicMock) and name in _async_method_magics:
            return AsyncMock(**kwargs)
        if issubclass(own_class, AsyncMockMixin):
            if name in _all_sync_magics or (self._mock_methods and name in self._mock_methods):
                return MagicMock(**kwargs)
            return AsyncMock(**kwargs)
        if issubclass(own_class, CallableMixin):
            return own_class.__mro__[1](**kwargs)
        if issubclass(own_class, NonCallableMagicMock):
            return MagicMock(**kwargs)
        return Mock(**kwargs)

    # Assertions

    def _comparable(self, one_call):
        """A call as the spec's signature binds it, the exception of one that it refuses."""
        if isinstance(one_call, tuple) and len(one_call) > 2:
            signature = self._signature_at(one_call[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return one_call
        if len(one_call) == 2:
            name = ""
            args, kwargs = one_call
        else:
            name, args, kwargs = one_call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        # Here the name is an argument: it is to be equal too, not to be left out.
        return call(name, bound.args, bound.kwargs)

    def _signature_at(self, path):
        """The signature of the descendant that mock_calls names `path`."""
        if not path:
            return self._spec_signature
        mock = self
        for name in path.replace("()", "").split("."):
            child = mock._mock_children.get(name)
            if child is None or isinstance(child, _SpecState):
                return mock._spec_signature if mock is not self else None
            mock = _extract_mock(child)
        return mock._spec_signature

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call(self._mock_name or "mock", args, kwargs)

    def _shown_calls(self, prefix="Calls"):
        if not self.mock_calls:
            return ""
        return f"\n{prefix}: {safe_repr(self.mock_calls)}."

    def _times_called(self):
        return f"Called {self.call_count} times.{self._shown_calls()}"

    def assert_not_called(self):
        """Fails if there was a call."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been "
                                 f"called. {self._times_called()}")

    def assert_called(self):
        """Fails if there was no call."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """Fails unless there was one call."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called "
                                 f"once. {self._times_called()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Fails unless the last call had these arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n"
                                 f"  Actual: not called.")
        expected = self._comparable(_Call((args, kwargs), two=True))
        actual = self._comparable(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._mismatch(args, kwargs, self.call_args, "call")) from cause

    def _mismatch(self, args, kwargs, actual, what):
        return (f"expected {what} not found.\n"
                f"Expected: {self._format_mock_call_signature(args, kwargs)}\n"
                f"  Actual: {self._format_mock_call_signature(*actual)}")

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fails unless there was one call, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"{self._times_called()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fails unless mock_calls has `calls`: in a row, or each of them somewhere."""
        expected = [self._comparable(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        made = _CallList(self._comparable(one) for one in self.mock_calls)
        if not any_order:
            if expected not in made:
                shown = self._shown_calls(prefix="  Actual").rstrip(".")
                raise AssertionError(f"{_problem(expected, 'calls')}\n"
                                     f"Expected: {_CallList(calls)}{shown}") from cause
            return
        left, not_found = _take_away(expected, made)
        if not_found:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of "
                                 f"{tuple(not_found)!r} in its call list, found {left!r} "
                                 f"instead") from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Fails unless one of the calls had these arguments."""
        expected = self._comparable(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        made = [self._comparable(one) for one in self.call_args_list]
        if cause or not _contains(made, expected):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found") from cause


def _contains(calls, expected):
    # In this order an ANY of the expected call is asked first.
    return any(one == expected for one in calls)


def _take_away(expected, made):
    """What is left of `made` without `expected`, and what of `expected` was not in it."""
    left = list(made)
    not_found = []
    for one in expected:
        try:
            left.remove(one)
        except ValueError:
            not_found.append(one)
    return left, not_found


def _problem(expected, what):
    errors = [one if isinstance(one, Exception) else None for one in expected]
    if any(error is not None for error in errors):
        return f"Error processing expected {what}.\nErrors: {errors}"
    return f"{what.capitalize()} not found."


# What a mock sets itself, whatever its spec allows.
_own_properties = {"called", "call_count", "call_args", "call_args_list", "mock_calls",
                   "return_value", "side_effect", "method_calls", "_mock_parent", "_mock_name",
                   "_mock_new_parent", "_mock_new_name", "_mock_return_value",
                   "_mock_side_effect", "_mock_delegate", "_mock_sealed"}

# m.called_once() is never meant: the mistake for m.assert_called_once().
_assertion_tails = {name.removeprefix("assert_") for name in dir(NonCallableMock)
                    if name.startswith("assert_")}


class CallableMixin(Base):
    """What a mock needs to be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent,
                         **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Replaced where a signature is known."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Records the call here and in the ancestors."""
        self.called = True
        self.call_count += 1
        self.call_args = _Call((args, kwargs), two=True)
        self.call_args_list.append(self.call_args)
        self.mock_calls.append(_Call(("", args, kwargs)))

        # method_calls follows attributes only ...
        path = self._mock_name
        mock = self._mock_parent
        while mock is not None:
            mock.method_calls.append(_Call((path, args, kwargs)))
            path = f"{mock._mock_name}.{path}"
            mock = mock._mock_parent

        # ... mock_calls return values too.
        path = self._mock_new_name
        mock = self._mock_new_parent
        while mock is not None:
            mock.mock_calls.append(_Call((path, args, kwargs)))
            if mock._mock_new_name:
                path = mock._mock_new_name + ("" if path.startswith("()") else ".") + path
            mock = mock._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called.

    spec: an object or a list of names that limits the attributes. spec_set: also those that can
    be set. side_effect: what a call does: a function to call, an exception to raise, an iterable
    of results. return_value: what it returns. wraps: an object that calls and attributes are
    passed on to. unsafe: lets attributes be that look like mistyped assertions. name: for
    repr(). Other keyword arguments are passed to configure_mock().
    """


class _MagicMethod:
    """A special method that is made when it is first used."""

    def __init__(self, name, owner):
        self.name = name
        self.owner = owner

    def __get__(self, obj, cls=None):
        return self.create_mock()

    def create_mock(self):
        name, owner = self.name, self.owner
        mock = owner._get_child_mock(name=name, _new_name=name, _new_parent=owner)
        setattr(owner, name, mock)
        if name in _magic_results:
            mock.return_value = _magic_results[name]
        elif name in _magic_results_of:
            mock.return_value = _magic_results_of[name](owner)
        elif name in _magic_side_effects:
            mock.side_effect = _magic_side_effects[name](owner)
        return mock


class MagicMixin(Base):
    """Gives a mock the special methods that its spec allows."""

    def _mock_prepare(self):
        cls = type(self)
        wanted = _magics | _async_method_magics
        allowed = self._mock_methods
        if allowed is not None:
            for name in wanted.difference(allowed).intersection(cls.__dict__):
                delattr(cls, name)
            wanted = wanted.intersection(allowed)
        for name in wanted.difference(cls.__dict__):
            setattr(cls, name, _MagicMethod(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with special methods: it can be iterated, compared, entered by with ..."""


class PropertyMock(Mock):
    """A mock to be an attribute of a class: reading it calls it, and so does setting."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


# --- asynchronous mocks

# What inspect asks of a function before it believes it to be a coroutine function.
class _MarkHolder:
    pass


_coroutine_mark = vars(inspect.markcoroutinefunction(_MarkHolder())).copy()


async def _some_coroutine_function():
    pass


_coroutine_code = _some_coroutine_function.__code__


def _mark_coroutine_function(obj):
    """Makes inspect and asyncio take `obj` for a coroutine function."""
    obj.__dict__.update(_coroutine_mark)
    if "asyncio" in sys.modules:
        coroutines = sys.modules.get("asyncio.coroutines")
        mark = getattr(coroutines, "_is_coroutine", None)
        if mark is not None:
            obj.__dict__["_is_coroutine"] = mark


class AsyncMockMixin(Base):
    """A mock whose calls give coroutines; it also counts how often these were awaited."""

    await_count = _recorded("await_count")
    await_args = _recorded("await_args")
    await_args_list = _recorded("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def _mock_prepare(self):
        super()._mock_prepare()
        state = self.__dict__
        _mark_coroutine_function(self)
        if "_mock_await_count" not in state:
            state["_mock_await_count"] = 0
            state["_mock_await_args"] = None
            state["_mock_await_args_list"] = _CallList()
            state["__code__"] = _coroutine_code
            state.setdefault("__name__", "AsyncMock")
            state.setdefault("__defaults__", ())
            state.setdefault("__kwdefaults__", {})
            state.setdefault("__annotations__", None)

    async def _execute_mock_call(self, /, *args, **kwargs):
        # A coroutine, so that nothing of it happens before somebody awaits.
        self.await_count += 1
        self.await_args = _Call((args, kwargs), two=True)
        self.await_args_list.append(self.await_args)

        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # StopIteration cannot leave a coroutine.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_coroutine_function(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _is_coroutine_function(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Fails if no call was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Fails unless one call was awaited."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited "
                                 f"once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fails unless the call that was awaited last had these arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._comparable(_Call((args, kwargs), two=True))
        actual = self._comparable(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(
                self._mismatch(args, kwargs, self.await_args, "await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fails unless one call was awaited, with these arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited "
                                 f"once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fails unless a call with these arguments was awaited."""
        expected = self._comparable(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        made = [self._comparable(one) for one in self.await_args_list]
        if cause or not _contains(made, expected):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} await not found") from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Fails unless `calls` were awaited: in a row, or each of them at some time."""
        expected = [self._comparable(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        made = _CallList(self._comparable(one) for one in self.await_args_list)
        if not any_order:
            if expected not in made:
                raise AssertionError(f"{_problem(expected, 'awaits')}\n"
                                     f"Expected: {_CallList(calls)}\n"
                                     f"Actual: {self.await_args_list}") from cause
            return
        _, not_found = _take_away(expected, made)
        if not_found:
            raise AssertionError(f"{tuple(not_found)!r} not all found in await list") from cause

    def assert_not_awaited(self):
        """Fails if a call was awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        """As of Mock; the awaits are forgotten too."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


_own_properties |= {"await_count", "await_args", "await_args_list"}


class AsyncMagicMixin(MagicMixin):
    """The special methods of an asynchronous mock."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock of a coroutine function: what a call returns is to be awaited.

    side_effect and return_value configure what the await gives. Methods that the spec defines
    without async are ordinary mocks.
    """


# --- patching

def _import_name(path):
    """The object at a dotted path; modules on the way are imported."""
    names = path.split(".")
    module_name = names.pop(0)
    __import__(module_name)
    found = sys.modules[module_name]
    while names:
        longer = f"{module_name}.{names[0]}"
        try:
            __import__(longer)
        except ImportError:
            break
        found = sys.modules[longer]
        module_name = longer
        del names[0]
    for name in names:
        found = getattr(found, name)
    return found


def _get_target(target):
    """How to get the object to patch, and the name of its attribute."""
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    # Imported when the patch starts, not here: decorators run early.
    return functools.partial(_import_name, path), attribute


def _check_spec_arg_typos(kwargs):
    for typo in ("autospect", "auto_spec", "set_spec"):
        if typo in kwargs:
            raise RuntimeError(
                f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _patch_test_methods(cls, patcher):
    """Decorates the test methods of `cls`, each with a patcher of its own."""
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX):
            method = getattr(cls, name)
            if hasattr(method, "__call__"):
                setattr(cls, name, patcher.copy()(method))
    return cls


class _patch:
    """One attribute of one object, replaced for a while."""

    attribute_name = None
    # Those that were start()ed, for stopall().
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        if _is_instance_mock(spec):
            raise InvalidSpecError(
                f"Cannot spec attr {attribute!r} as the spec has already been mocked out. "
                f"[spec={spec!r}]")
        if _is_instance_mock(spec_set):
            raise InvalidSpecError(
                f"Cannot spec attr {attribute!r} as the spec_set target has already been mocked "
                f"out. [spec_set={spec_set!r}]")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                         self.spec_set, self.autospec, self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [one.copy() for one in self.additional_patchers]
        return patcher

    # As a decorator

    def __call__(self, func):
        if isinstance(func, type):
            return _patch_test_methods(func, self)
        if hasattr(func, "patchings"):
            # Decorated already: one wrapper serves them all.
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                with _all_entered(patched, args, keywargs) as (all_args, all_kwargs):
                    return await func(*all_args, **all_kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                with _all_entered(patched, args, keywargs) as (all_args, all_kwargs):
                    return func(*all_args, **all_kwargs)
        patched.patchings = [self]
        return patched

    # As a context manager

    def _original(self):
        """The attribute as it is, and whether the object itself has it."""
        target, name = self.getter(), self.attribute
        try:
            own = target.__dict__
        except (AttributeError, KeyError):
            own = {}
        if name in own:
            return own[name], True
        original = getattr(target, name, DEFAULT)
        # The names of builtins can be given to any module.
        if name in _builtin_names and isinstance(target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, False

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        self._exit_stack = contextlib.ExitStack()
        original, local = self._original()
        if self.autospec is not None and self.autospec is not False:
            replacement = self._make_autospec(original)
        elif self.new is DEFAULT:
            replacement = self._make_mock(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        else:
            replacement = self.new

        self.temp_original = original
        self.is_local = local
        self.is_started = True
        try:
            setattr(self.target, self.attribute, replacement)
            if self.attribute_name is None:
                return replacement
            # patch.multiple: the mocks that were made, by name.
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = replacement
            for patcher in self.additional_patchers:
                result = self._exit_stack.enter_context(patcher)
                if patcher.new is DEFAULT:
                    made.update(result)
            return made
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _specs(self):
        """spec, spec_set and autospec, False read as None."""
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        return spec, spec_set, autospec

    def _make_mock(self, original):
        spec, spec_set, autospec = self._specs()
        # With True the original is the spec, and an instance of a class what its call returns.
        inherit = False
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is not None:
            if spec_set is True:
                spec_set, spec = spec, None
        elif spec_set is True:
            spec_set = original
        has_spec = spec is not None or spec_set is not None
        if has_spec:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            inherit = isinstance(original, type)

        this_spec = spec_set if spec_set is not None else spec
        if self.new_callable is not None:
            factory = self.new_callable
        elif has_spec:
            if _is_async_obj(this_spec):
                factory = AsyncMock
            elif _is_list(this_spec):
                factory = MagicMock if "__call__" in this_spec else NonCallableMagicMock
            else:
                factory = MagicMock if callable(this_spec) else NonCallableMagicMock
        else:
            factory = AsyncMock if _is_async_obj(original) else MagicMock

        arguments = {}
        if spec is not None:
            arguments["spec"] = spec
        if spec_set is not None:
            arguments["spec_set"] = spec_set
        if isinstance(factory, type) and issubclass(factory, NonCallableMock) and self.attribute:
            arguments["name"] = self.attribute
        arguments.update(self.kwargs)
        mock = factory(**arguments)

        if inherit and _is_instance_mock(mock):
            if _is_list(this_spec) or _instance_callable(this_spec):
                result_class = factory
            else:
                result_class = NonCallableMagicMock
            arguments.pop("name", None)
            mock.return_value = result_class(_new_parent=mock, _new_name="()", **arguments)
        return mock

    def _make_autospec(self, original):
        spec, spec_set, autospec = self._specs()
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_instance_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target has already been "
                f"mocked out. [target={self.target!r}, attr={autospec!r}]")
        if _is_instance_mock(autospec):
            target_name = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} from target {target_name!r} as it has "
                f"already been mocked out. [target={self.target!r}, attr={autospec!r}]")
        return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute,
                               **self.kwargs)

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        target, name = self.target, self.attribute
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(target, name, self.temp_original)
        else:
            delattr(target, name)
            # What a proxy lost, and what functions have whether set or not, is put back.
            if not self.create and (not hasattr(target, name)
                                    or name in ("__doc__", "__module__", "__defaults__",
                                                "__annotations__", "__kwdefaults__")):
                setattr(target, name, self.temp_original)
        del self.temp_original
        del self.is_local
        del self.target
        exit_stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return exit_stack.__exit__(*exc_info)

    def start(self):
        """Patches until stop(); returns the replacement."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Ends what start() began."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            # Never started, or stopped already.
            return None
        return self.__exit__(None, None, None)


@contextlib.contextmanager
def _all_entered(patched, args, kwargs):
    """The patchings of a decorated function, entered; its arguments and theirs."""
    with contextlib.ExitStack() as stack:
        for patching in patched.patchings:
            result = stack.enter_context(patching)
            if patching.attribute_name is not None:
                kwargs.update(result)
            elif patching.new is DEFAULT:
                args += (result,)
        yield args, kwargs


class _patch_dict:
    """A mapping that gets other items for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, func):
        if isinstance(func, type):
            return _patch_test_methods(func, self)
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_name(self.in_dict)
        in_dict = self.in_dict
        try:
            original = in_dict.copy()
        except AttributeError:
            original = {key: in_dict[key] for key in in_dict}
        self._original = original
        if self.clear:
            _clear_dict(in_dict)
        _update_dict(in_dict, self.values)
        return in_dict

    def __exit__(self, *exc_info):
        if self._original is not None:
            original, self._original = self._original, None
            _clear_dict(self.in_dict)
            _update_dict(self.in_dict, original)
        return False

    def start(self):
        """Patches until stop()."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Ends what start() began."""
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _update_dict(in_dict, values):
    try:
        in_dict.update(values)
    except AttributeError:
        for key in values:
            in_dict[key] = values[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what the dotted path `target` names, while a function or a with block runs.

    Without `new` the replacement is a MagicMock (an AsyncMock for coroutine functions), which a
    decorated function gets as an argument and `as` names. Further arguments are for the mock;
    autospec makes it with create_autospec(); create lets the attribute be missing before.
    """
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """As patch(), for an attribute of an object that is at hand."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Several attributes of one object at once; those given as DEFAULT become mocks."""
    if type(target) is str:
        getter = functools.partial(_import_name, target)
    else:
        def getter():
            return target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                         {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first, *first.additional_patchers = patchers
    return first


def _patch_stopall():
    """Stops what was start()ed, the last first."""
    for patcher in reversed(list(_patch._active_patches)):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


# --- autospec

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """A mock with the attributes of `spec` that can be called only as `spec` can, all the way down.

    Of a function it is a function. Of a class, calling it gives a mock of an instance; with
    instance=True it is one itself. Further arguments configure the mock.
    """
    if _is_list(spec):
        # A list of names is not meant here.
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = _is_async_func(spec)
    arguments = {"spec_set" if spec_set else "spec": spec}
    if spec is None:
        arguments = {}
    if arguments and instance:
        arguments["_spec_as_instance"] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    name = kwargs.pop("name", _name)
    wrapped = kwargs.get("wraps")
    arguments.update(kwargs)

    factory = MagicMock
    if inspect.isdatadescriptor(spec):
        # What a property gives nobody knows.
        arguments = {}
    elif is_type and instance and not _instance_callable(spec):
        factory = NonCallableMagicMock
    elif not _callable(spec):
        factory = NonCallableMagicMock
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an "
                               "async function")
        factory = AsyncMock

    mock = factory(parent=_parent, _new_parent=_parent, name=name,
                   _new_name="" if _parent is None else name, **arguments)
    inner = mock
    if isinstance(spec, FunctionTypes):
        mock = _function_before(inner, spec)
        if is_async:
            _give_await_methods(mock)
    else:
        _check_sig(spec, mock, is_type, instance)

    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock

    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()",
                                            _parent=mock)

    for entry in dir(spec):
        if _is_magic(entry):
            # Those the mock has already.
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        child_arguments = {"spec_set" if spec_set else "spec": original}
        if wrapped is not None and hasattr(wrapped, entry):
            child_arguments["wraps"] = getattr(wrapped, entry)
        if not isinstance(original, FunctionTypes):
            # Later, if ever: specs may go round in circles.
            inner._mock_children[entry] = _SpecState(original, spec_set, mock, entry)
            continue
        skip_first = _must_skip(spec, entry, is_type)
        child_arguments["_eat_self"] = skip_first
        child_class = AsyncMock if _is_coroutine_function(original) else MagicMock
        child = child_class(parent=inner, name=entry, _new_name=entry, _new_parent=inner,
                            **child_arguments)
        inner._mock_children[entry] = child
        if "wraps" not in child_arguments:
            # Made now: a sealed mock could not make it when it is called.
            child.return_value = child_class()
        _check_sig(original, child, skip_first)
        if isinstance(mock, FunctionTypes):
            setattr(mock, entry, child)
    return mock


_function_methods = ("assert_called_with", "assert_called_once_with", "assert_has_calls",
                     "assert_any_call", "assert_called", "assert_not_called",
                     "assert_called_once")
_await_methods = ("assert_awaited", "assert_awaited_once", "assert_awaited_with",
                  "assert_awaited_once_with", "assert_any_await", "assert_has_awaits",
                  "assert_not_awaited")


def _function_before(mock, spec):
    """A function with the signature of `spec` that passes its calls to `mock`."""
    signature = _signature_of(spec)
    if signature is not None:
        # For what asks the mock itself.
        _check_sig(spec, mock, False)

    def function(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    name = getattr(spec, "__name__", None)
    if not isinstance(name, str) or not name.isidentifier():
        # A lambda, for one.
        name = "funcopy"
    function.__name__ = function.__qualname__ = name
    function.__signature__ = signature

    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    for method in _function_methods:
        setattr(function, method, _passed_on(mock, method))

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        result = function.return_value
        if _is_instance_mock(result) and result is not mock:
            result.reset_mock()

    function.reset_mock = reset_mock
    mock._mock_delegate = function
    return function


def _passed_on(mock, method):
    def asserter(*args, **kwargs):
        return getattr(mock, method)(*args, **kwargs)
    asserter.__name__ = method
    return asserter


def _give_await_methods(function):
    _mark_coroutine_function(function)
    mock = function.mock
    function.await_count = 0
    function.await_args = None
    function.await_args_list = _CallList()
    for method in _await_methods:
        setattr(function, method, _passed_on(mock, method))


# --- files

# The attributes of handles that open() returns, of all kinds.
file_spec = None


def mock_open(mock=None, read_data=""):
    """A mock to stand for open(): what it returns can be read, and be a context manager.

    Each call of the mock begins again at the start of `read_data`, a str or bytes.
    """
    global file_spec
    if file_spec is None:
        file_spec = sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)))
    if mock is None:
        mock = MagicMock(name="open", spec=_real_open_names)
    handle = MagicMock(spec=file_spec)
    handle.__enter__.return_value = handle

    def rewound():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    stream = rewound()

    def reader(name):
        method = getattr(handle, name)

        def read(*args, **kwargs):
            # A return value that a test configures goes before the data.
            if method._mock_return_value is not None:
                return method._mock_return_value
            return getattr(stream, name)(*args, **kwargs)

        method.return_value = None
        method.side_effect = read

    reader("read")
    reader("readline")
    reader("readlines")
    handle.write.return_value = None

    def lines():
        if handle.readline._mock_return_value is not None:
            while True:
                yield handle.readline._mock_return_value
        yield from stream

    def next_line():
        if handle.readline._mock_return_value is not None:
            return handle.readline._mock_return_value
        return next(stream)

    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line

    def open_again(*args, **kwargs):
        nonlocal stream
        stream = rewound()
        return DEFAULT

    mock.side_effect = open_again
    mock.return_value = handle
    return mock


_real_open_names = dir(open)


def seal(mock):
    """No attribute of `mock` and its children that is not there yet will come to be."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock):
            continue
        if isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)

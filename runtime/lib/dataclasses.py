"""Data classes (PEP 557): methods of a class written from its annotations.

All methods of one class are compiled from one text, in the namespace of the class's module.
"""

import sys
from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


# The default of a parameter of __init__ whose field has a factory.
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


# As an annotation: the fields that follow are keyword-only.
KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = MappingProxyType({})


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# What a field is.
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

# Attributes of data classes.
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"

# Types that asdict() and astuple() need not copy.
_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
    type(len), type(_FIELD_BASE.__init__), type, range, property})


class InitVar:
    """InitVar[type]: a parameter of __init__ that goes to __post_init__ and is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a data class; made by field() and by nobody else."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only", "_field_type"))
        return f"Field({shown})"

    def __set_name__(self, owner, name):
        # A default that is a descriptor learns its name as if it stood in the class itself.
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                 weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """What a field is, where its default alone would not say enough.

    default, default_factory    the value, or a function that makes it
    init, repr, compare, hash   whether these methods use it; hash None: as compare
    metadata                    a mapping for others, unused here
    kw_only                     whether its parameter of __init__ is keyword-only
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- the text of the methods

class _Writer:
    """Collects functions as text, and what they need; then compiles them all."""

    def __init__(self):
        self.lines = []
        self.names = []
        self.values = {}

    def add(self, name, args, body, annotation=""):
        self.names.append(name)
        self.lines.append(f" def {name}({args}){annotation}:")
        self.lines += ["  " + line for line in body]

    def make(self, globals):
        """The functions by name, closures over the values."""
        if not self.names:
            return {}
        parameters = ", ".join(self.values)
        returned = "".join(name + "," for name in self.names)
        text = "\n".join([f"def __create_fn__({parameters}):", *self.lines,
                          f" return ({returned})"])
        namespace = {}
        exec(text, globals, namespace)
        functions = namespace["__create_fn__"](**self.values)
        return dict(zip(self.names, functions))


def _tuple_str(obj_name, fields):
    """The fields of an object as a tuple: (self.x,self.y,)"""
    if not fields:
        return "()"
    return f"({','.join(f'{obj_name}.{f.name}' for f in fields)},)"


def _init_param(f):
    if f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    elif f.default_factory is not MISSING:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    else:
        default = ""
    return f"{f.name}:__dataclass_type_{f.name}__{default}"


def _field_init(f, frozen, values, self_name, slots):
    """The line of __init__ that sets the field; None if there is none."""
    default_name = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        values[default_name] = f.default_factory
        value = f"{default_name}()"
        if f.init:
            value += f" if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
    elif f.init:
        if f.default is not MISSING:
            values[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        # There is no class attribute to fall back on.
        values[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"{self_name}.{f.name}={value}"


def _write_init(writer, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name,
                slots):
    seen_default = False
    for f in std_fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    values = writer.values
    for f in fields:
        values[f"__dataclass_type_{f.name}__"] = f.type
    values["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    values["__dataclass_builtins_object__"] = object
    body = []
    for f in fields:
        line = _field_init(f, frozen, values, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        params = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    params = [self_name, *map(_init_param, std_fields)]
    if kw_only_fields:
        params += ["*", *map(_init_param, kw_only_fields)]
    writer.add("__init__", ",".join(params), body or ["pass"], "->None")


def _write_frozen(writer, cls, fields):
    writer.values["cls"] = cls
    writer.values["FrozenInstanceError"] = FrozenInstanceError
    condition = "type(self) is cls"
    if fields:
        condition += f" or name in {{{','.join(repr(f.name) for f in fields)}}}"
    writer.add("__setattr__", "self,name,value", [
        f"if {condition}:",
        ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        "super(cls, self).__setattr__(name, value)"])
    writer.add("__delattr__", "self,name", [
        f"if {condition}:",
        ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
        "super(cls, self).__delattr__(name)"])


# --- what an annotation says

def _is_classvar(a_type, typing):
    return (a_type is typing.ClassVar
            or type(a_type) is typing._GenericAlias and a_type.__origin__ is typing.ClassVar)


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _first_name(text):
    """The identifier that a text begins with, and the rest."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:]


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
    """Does an annotation in quotes mean this special form? It begins with `Name` or `module.Name`.

    The module's name is looked up in the class's module; nothing else is evaluated.
    """
    name, rest = _first_name(annotation)
    if not name:
        return False
    module = sys.modules.get(cls.__module__)
    rest = rest.lstrip()
    member = _first_name(rest[1:])[0] if rest.startswith(".") else ""
    if not member:
        ns = module.__dict__
    else:
        if not module or module.__dict__.get(name) is not a_module:
            return False
        ns = sys.modules.get(a_type.__module__).__dict__
        name = member
    return bool(ns) and is_type_predicate(ns.get(name), a_module)


def _get_field(cls, a_name, a_type, default_kw_only):
    """The Field of an annotation; its kind and kw_only are settled."""
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING  # it comes from __slots__
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    # Whoever uses ClassVar has imported typing.
    typing = sys.modules.get("typing")
    if typing:
        if (_is_classvar(a_type, typing)
                or (isinstance(f.type, str)
                    and _is_type(f.type, cls, typing, typing.ClassVar, _is_classvar))):
            f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        dataclasses = sys.modules[__name__]
        if (_is_initvar(a_type, dataclasses)
                or (isinstance(f.type, str)
                    and _is_type(f.type, cls, dataclasses, dataclasses.InitVar, _is_initvar))):
            f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    # What cannot be hashed can be changed, most likely, and would be shared.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: "
                         "use default_factory")
    return f


def _set_new_attribute(cls, name, value):
    """Set it unless the class itself has one: True then."""
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


# --- the class

def _class_fields(cls, kw_only):
    """The fields of the class's own annotations."""
    annotations = cls.__dict__.get("__annotations__", {})
    own_fields = []
    kw_only_seen = False
    dataclasses = sys.modules[__name__]
    for name, type in annotations.items():
        if (_is_kw_only(type, dataclasses)
                or (isinstance(type, str)
                    and _is_type(type, cls, dataclasses, dataclasses.KW_ONLY, _is_kw_only))):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            own_fields.append(_get_field(cls, name, type, kw_only))
    for f in own_fields:
        # The class attribute is the default, not the field.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own_fields


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                           kw_only, slots, weakref_slot))
    frozen_bases = []
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            fields.update(base_fields)
            frozen_bases.append(getattr(b, _PARAMS).frozen)
    for f in _class_fields(cls, kw_only):
        fields[f.name] = f
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen_bases) and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)

    # A class with __eq__ gets __hash__ = None by itself.
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    writer = _Writer()
    init_fields = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    std_fields = [f for f in init_fields if f.init and not f.kw_only]
    kw_only_fields = [f for f in init_fields if f.init and f.kw_only]
    if init:
        _write_init(writer, init_fields, std_fields, kw_only_fields, frozen,
                    hasattr(cls, _POST_INIT_NAME),
                    "__dataclass_self__" if "self" in fields else "self", slots)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in field_list if f.repr)
        writer.add("__repr__", "self",
                   [f'return f"{{self.__class__.__qualname__}}({shown})"'])
    compared = [f for f in field_list if f.compare]
    own, others = _tuple_str("self", compared), _tuple_str("other", compared)
    operators = [("__eq__", "==")] if eq else []
    if order:
        operators += [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]
    for name, op in operators:
        writer.add(name, "self,other", ["if other.__class__ is self.__class__:",
                                        f" return {own}{op}{others}",
                                        "return NotImplemented"])
    if frozen:
        _write_frozen(writer, cls, field_list)
    hash_action = _hash_action(unsafe_hash, eq, frozen, has_explicit_hash)
    if hash_action == "add":
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        writer.add("__hash__", "self", [f"return hash({_tuple_str('self', hashed)})"])

    functions = writer.make(globals)
    if repr:
        functions["__repr__"] = recursive_repr()(functions["__repr__"])
    for name, function in functions.items():
        if name == "__hash__":
            continue
        if _set_new_attribute(cls, name, function):
            if name in ("__lt__", "__le__", "__gt__", "__ge__"):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
            if name in ("__setattr__", "__delattr__"):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    if hash_action == "add":
        function = functions["__hash__"]
        function.__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = function
    elif hash_action == "none":
        cls.__hash__ = None
    elif hash_action == "error":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")

    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _text_signature(
            cls, functions.get("__init__"), std_fields, kw_only_fields)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    from abc import update_abstractmethods
    update_abstractmethods(cls)
    return cls


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    """What becomes of __hash__: "add", "none", "error", or nothing."""
    if unsafe_hash:
        return "error" if has_explicit_hash else "add"
    if not eq or has_explicit_hash:
        return None
    return "add" if frozen else "none"


def _text_signature(cls, init, std_fields, kw_only_fields):
    """The class's signature for its docstring.

    That of our own __init__ is put together here; only others take inspect.
    """
    if (init is not None and cls.__dict__.get("__init__") is init
            and type(cls).__call__ is type.__call__ and cls.__new__ is object.__new__):
        try:
            shown = [_show_param(f) for f in std_fields]
            if kw_only_fields:
                shown += ["*", *map(_show_param, kw_only_fields)]
            return f"({', '.join(shown)})"
        except Exception:
            pass
    try:
        from inspect import signature
        return str(signature(cls)).replace(" -> None", "")
    except (ImportError, TypeError, ValueError):
        return ""


def _show_param(f):
    a_type = f.type
    if getattr(a_type, "__module__", None) == "typing":
        shown = repr(a_type).replace("typing.", "")
    elif isinstance(a_type, GenericAlias):
        shown = str(a_type)
    elif isinstance(a_type, type):
        shown = a_type.__qualname__
        if a_type.__module__ != "builtins":
            shown = f"{a_type.__module__}.{shown}"
    else:
        shown = repr(a_type)
    if f.default is not MISSING:
        shown += f" = {f.default!r}"
    elif f.default_factory is not MISSING:
        shown += f" = {_HAS_DEFAULT_FACTORY!r}"
    return f"{f.name}: {shown}"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)  # the class is frozen


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if not hasattr(slots, "__next__"):
        return slots
    raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, is_frozen, weakref_slot):
    """The class once more, with __slots__: they must be there when it is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    wanted = field_names + ("__weakref__",) if weakref_slot else field_names
    cls_dict["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in field_names:
        # Defaults have gone into __init__ and would collide with the slots.
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        # Pickle must not call our __setattr__.
        if "__getstate__" not in cls_dict:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator that adds methods made from the annotated fields.

    init, repr, eq, order   which of __init__, __repr__, __eq__ and __lt__ to __ge__
    unsafe_hash             __hash__ even though the instances can be changed
    frozen                  assignment to fields is an error
    match_args              __match_args__ from the parameters of __init__
    kw_only                 all these parameters are keyword-only
    slots, weakref_slot     a new class with __slots__, with one for weak references
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                              kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# --- functions for data classes

def fields(class_or_instance):
    """The fields of a data class or of an instance of one, as a tuple of Field objects."""
    try:
        fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in fields.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a data class or an instance of one?"""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict; instances inside it, too.

    Lists, tuples and dicts are gone into, everything else is copied by copy.deepcopy().
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: dict_factory(
        [(f.name, inner(getattr(o, f.name))) for f in fields(o)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple; instances inside it, too.

    Lists, tuples and dicts are gone into, everything else is copied by copy.deepcopy().
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: tuple_factory(
        [inner(getattr(o, f.name)) for f in fields(o)]))


def _convert(obj, instance):
    """A deep copy with instances of data classes replaced by instance(obj, this function)."""
    def inner(obj):
        if type(obj) in _ATOMIC_TYPES:
            return obj
        if _is_dataclass_instance(obj):
            return instance(obj, inner)
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return type(obj)(*[inner(v) for v in obj])  # a named tuple takes them one by one
        if isinstance(obj, (list, tuple)):
            return type(obj)(inner(v) for v in obj)
        if isinstance(obj, dict):
            if hasattr(type(obj), "default_factory"):
                result = type(obj)(getattr(obj, "default_factory"))
                for key, value in obj.items():
                    result[inner(key)] = inner(value)
                return result
            return type(obj)((inner(key), inner(value)) for key, value in obj.items())
        from copy import deepcopy
        return deepcopy(obj)

    return inner(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """A new data class. Each field is a name, (name, type), or (name, type, field or default).

        C = make_dataclass('C', ['x', ('y', int), ('z', int, field(init=False))], bases=(Base,))
    """
    from keyword import iskeyword
    from types import new_class
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            tp = "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = tp

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, exec_body_callback)
    if module is None:
        module = sys._getframemodulename(1) or "__main__"
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object of the same class, with some fields changed.

        c1 = C(1, 2); replace(c1, x=3)  # C(x=3, y=2)
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be "
                                 "specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

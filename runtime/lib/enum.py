"""Enumerations (PEP 435, PEP 663): classes whose attributes are constants with name and value."""

import sys
import builtins as bltns
from types import MappingProxyType, DynamicClassAttribute

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

# The metaclass runs before these exist.
Enum = Flag = EJECT = ReprEnum = None

_not_given = object()
_auto_null = object()


class nonmember:
    """Wraps a value that shall be an ordinary attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """Wraps a value that shall become a member: a function, say, or a class."""

    def __init__(self, value):
        self.value = value


# --- what names and values are

def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__"
            and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_"
            and name[1] != "_" and name[-2] != "_")


def _is_internal_class(cls_name, obj):
    """Is it a class that was defined in the body of the class of this name?"""
    return (isinstance(obj, type)
            and getattr(obj, "__qualname__", "").endswith(
                f"{cls_name}.{getattr(obj, '__name__', '')}"))


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return (len(name) > len(prefix) and name.startswith(prefix)
            and (name[-1] != "_" or name[-2] != "_"))


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _high_bit(value):
    """The number of the highest bit; -1 for 0."""
    return value.bit_length() - 1


def _iter_bits_lsb(num):
    """The bits of a number that is not negative, as powers of two, the lowest first."""
    original = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % original)
    while num:
        bit = num & -num
        yield bit
        num ^= bit


def show_flag_values(value):
    """The bits of a flag, as numbers."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """As the built-in bin(), but in two's complement, the first digit being the sign.

    >>> bin(10)
    '0b0 1010'
    >>> bin(~10)   # ~10 is -11
    '0b1 0101'
    """
    width = num.bit_length()
    ceiling = 1 << width
    digits = f"{num % ceiling:0{width}b}" if width else ""
    if num < 0 and num == -ceiling:
        digits = "0" * width
    sign = "1" if num < 0 else "0"
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


def _make_class_unpicklable(obj):
    """Lets pickling of instances fail with a clear message. A class, or the dict of one to be."""
    def _break_on_call_reduce(self, proto):
        raise TypeError("%r cannot be pickled" % self)
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", _break_on_call_reduce)
        setattr(obj, "__module__", "<unknown>")


class auto:
    """Stands for the value that _generate_next_value_() gives."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """A property of members; the class's attribute of that name may be a member at the same time.

    Name and value are such properties, so that an enumeration can have members of these names.
    """

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return getattr(self._cls_type, self.name)
        if self._attr_type == "desc":
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _put_member(enum_class, name, new_member):
    """The member as attribute of the class, behind a property where a base has a descriptor."""
    found = kind = owner = None
    for base in enum_class.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if attribute is None:
            continue
        if isinstance(attribute, (property, DynamicClassAttribute)):
            found, kind, owner = attribute, "enum", base
            break
        if _is_descriptor(attribute):
            found = attribute
            kind = kind or "desc"
            owner = owner or base
        else:
            kind, owner = "attr", base
    if found:
        redirect = property()
        redirect.member = new_member
        redirect.__set_name__(enum_class, name)
        if kind in ("enum", "desc"):
            redirect.fget = getattr(found, "fget", None)
            redirect._get = getattr(found, "__get__", None)
            redirect.fset = getattr(found, "fset", None)
            redirect._set = getattr(found, "__set__", None)
            redirect.fdel = getattr(found, "fdel", None)
            redirect._delete = getattr(found, "__delete__", None)
        redirect._attr_type = kind
        redirect._cls_type = owner
        setattr(enum_class, name, redirect)
    else:
        setattr(enum_class, name, new_member)
    enum_class._member_map_[name] = new_member


class _proto_member:
    """Holds a member's place in the class's namespace until the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        member_type = enum_class._member_type_
        if member_type is tuple:
            args = (args,)
        if enum_class._use_args_:
            enum_member = enum_class._new_member_(enum_class, *args)
        else:
            enum_member = enum_class._new_member_(enum_class)
        if not hasattr(enum_member, "_value_"):
            if member_type is object:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = member_type(*args)
                except Exception as exc:
                    error = TypeError("_value_ not set in __new__, unable to create it")
                    error.__cause__ = exc
                    raise error
        value = enum_member._value_
        enum_member._name_ = member_name
        enum_member.__objclass__ = enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)

        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag and isinstance(value, int):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1

        # A value that is there already makes the name an alias.
        try:
            known = enum_class._value2member_map_.get(value)
        except TypeError:
            known = None
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    known = other
                    break
        if known is not None:
            enum_member = known
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            # Flags of several bits are aliases of a kind, too.
            enum_class._member_names_.append(member_name)
        _put_member(enum_class, member_name, enum_member)
        try:
            enum_class._value2member_map_.setdefault(value, enum_member)
        except TypeError:
            enum_class._unhashable_values_.append(value)


class _EnumDict(dict):
    """The namespace of an enumeration's body: notes the members and replaces auto()."""

    def __init__(self):
        super().__init__()
        self._member_names = {}  # in order
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn("In 3.13 classes created inside an enum will not become a member.  "
                          "Use the `member` decorator to keep the current behavior.",
                          DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignore
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._new_value(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_",
                       "_ignore_", "_iter_member_", "_iter_member_by_value_",
                       "_iter_member_by_def_"):
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use"
                             % (key,))
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = (value.__func__ if isinstance(value, staticmethod)
                                         else value)
        elif key == "_ignore_":
            value = (value.replace(",", " ").split() if isinstance(value, str)
                     else list(value))
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))

    def _new_value(self, key, value):
        """The value of a new member, auto() replaced where it is the value or in a tuple."""
        single = isinstance(value, auto)
        if single:
            value = (value,)
        if not isinstance(value, tuple) or not any(isinstance(v, auto) for v in value):
            self._last_values.append(value)
            return value
        values = []
        for v in value:
            if isinstance(v, auto):
                if v.value == _auto_null:
                    v.value = self._generate_next_value(key, 1, len(self._member_names),
                                                        self._last_values[:])
                    self._auto_called = True
                v = v.value
                self._last_values.append(v)
            values.append(v)
        if single:
            return values[0]
        try:
            return type(value)(values)
        except TypeError:  # a named tuple
            return type(value)(*values)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


def _keep_enum_methods(enum_class, base, member_type, defined):
    """Takes the methods that a data type would put in the place of the enumeration's."""
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in defined:
            if getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(base, name))


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                   "__invert__")


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict()
        enum_dict._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict["_generate_next_value_"] = getattr(
                first_enum, "_generate_next_value_", None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid_names = set(member_names) & {"mro", ""}
        if invalid_names:
            raise ValueError("invalid enum member name(s) %s"
                             % (",".join(repr(n) for n in invalid_names)))

        order = classdict.pop("_order_", None)
        next_value = classdict.get("_generate_next_value_")
        classdict = dict(classdict.items())
        if next_value is not None:
            if type(next_value) is not staticmethod:
                next_value = staticmethod(next_value)
            classdict["_generate_next_value_"] = next_value

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        __new__, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        classdict["_new_member_"] = __new__
        classdict["_use_args_"] = use_args
        for name in member_names:
            classdict[name] = _proto_member(classdict[name])
        classdict["_member_names_"] = []
        classdict["_member_map_"] = {}
        classdict["_value2member_map_"] = {}
        classdict["_unhashable_values_"] = []
        classdict["_member_type_"] = member_type
        classdict["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        # For flags; others lose them below.
        classdict["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        classdict["_flag_mask_"] = 0
        classdict["_singles_mask_"] = 0
        classdict["_all_bits_"] = 0
        classdict["_inverted_"] = None

        try:
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        except Exception as e:
            # That it was __set_name__ of an internal class interests nobody.
            if hasattr(e, "__notes__"):
                del e.__notes__
            raise
        # __init_subclass__ may have added something.
        classdict.update(enum_class.__dict__)

        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type "
                                "(i.e. int, str, float, etc.)")
            if "__format__" not in classdict:
                enum_class.__format__ = member_type.__format__
                classdict["__format__"] = enum_class.__format__
            if "__str__" not in classdict:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = method
                classdict["__str__"] = enum_class.__str__
        _keep_enum_methods(enum_class, first_enum, member_type, classdict)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag:
            for name in _FLAG_OPERATORS:
                if name not in classdict:
                    method = getattr(Flag, name)
                    setattr(enum_class, name, method)
                    classdict[name] = method
        if Enum is not None:
            # Calls look members up; what makes members keeps another name.
            if save_new:
                enum_class.__new_member__ = __new__
            enum_class.__new__ = Enum.__new__

        if isinstance(order, str):
            order = order.replace(",", " ").split()
        if is_flag:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
            if order:
                order = [o for o in order
                         if o not in enum_class._member_map_
                         or _is_single_bit(enum_class[o]._value_)]
        elif Flag is not None or cls != "Flag":
            del enum_class._boundary_
            del enum_class._flag_mask_
            del enum_class._singles_mask_
            del enum_class._all_bits_
            del enum_class._inverted_
        if order:
            # Aliases may be named or left out.
            order = [o for o in order
                     if o not in enum_class._member_map_ or o in enum_class._member_names_]
            if order != enum_class._member_names_:
                raise TypeError("member order does not match _order_:\n  %r\n  %r"
                                % (enum_class._member_names_, order))
        return enum_class

    def __bool__(cls):
        """An enumeration is true, even without members."""
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Either look up a member by its value or make a new enumeration.

        names       members of the new one: names in a text or list, pairs, or a mapping
        module      where it is kept, for pickle; else the caller's
        qualname    its place there
        type        a data type to mix in
        start       the first value
        boundary    of flags
        """
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create "
                            "a new, empty, enum")
        return cls._create_(class_name=value, names=None if names is _not_given else names,
                            module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, value):
        """Is it a member of this enumeration, or the value of one?"""
        if isinstance(value, cls):
            return True
        return value in cls._value2member_map_ or value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """The member of that name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """The members in the order of definition, without aliases."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """How many members there are, without aliases."""
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        """All names, aliases too, with their members; read-only."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return "<%s %r>" % (kind, cls.__name__)

    def __reversed__(cls):
        """The members in reverse order."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        """Refuse to replace a member."""
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """The functional API: a new enumeration from names."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            only_names, names, last_values = names, [], []
            for count, name in enumerate(only_names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                member_name, member_value = item, names[item]
            else:
                member_name, member_value = item
            classdict[member_name] = member_value
        if module is None:
            module = sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of those of a module's constants that the filter lets pass."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda t: (t[1], t[0]))
        except TypeError:  # not all values can be compared
            members.sort(key=lambda t: t[0])
        body = dict(members)
        body["__module__"] = module
        tmp_cls = type(name, (object,), body)
        cls = _simple_enum(etype=cls, boundary=boundary or KEEP)(tmp_cls)
        if as_global:
            global_enum(cls)
        else:
            sys.modules[cls.__module__].__dict__.update(cls.__members__)
        module_globals[name] = cls
        return cls

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members and the enumeration that is inherited from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    params = base.__dict__.get("__dataclass_params__")
                    if ("__dataclass_fields__" in base.__dict__ and params is not None
                            and params.repr):
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        """The one base that makes values: it has __new__, or is a dataclass."""
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members; shall it be kept as __new_member__; does it take arguments?"""
        __new__ = classdict.get("__new__")
        save_new = first_enum is not None and __new__ is not None
        if __new__ is None:
            plain = [None, None.__new__, object.__new__, Enum and Enum.__new__]
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in plain:
                        __new__ = target
                        break
                if __new__ is not None:
                    break
            else:
                __new__ = object.__new__
        use_args = not (first_enum is None or __new__ in (Enum.__new__, object.__new__))
        return __new__, save_new, use_args


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2
    >>> Color.RED, Color(1), Color['RED']
    (<Color.RED: 1>, <Color.RED: 1>, <Color.RED: 1>)

    An enumeration can be iterated over, and has a length. New methods and special methods can
    be added; members are compared by identity and can be used as keys.
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return ("(new_class_name, /, names, *, module=None, qualname=None, type=None, "
                "start=1, boundary=None)")

    def __new__(cls, value):
        # Members are made along with the class; this looks one up.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:  # not hashable
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError("%r has no members defined" % cls)
        exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                    and isinstance(result, int)):
                return result
            ve_exc = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if exc is None:
                if result is None:
                    raise ve_exc
                exc = TypeError("error in %s._missing_: returned %r instead of None or a valid "
                                "member" % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc
        finally:
            # They would keep each other alive.
            exc = ve_exc = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of an auto(): one more than the last one that is a number.

        name: of the member; start: the first value; count: of members so far;
        last_values: those of the members so far
        """
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
            raise TypeError  # will be another value some day
        except TypeError:
            import warnings
            warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all "
                          "values to be sortable and support adding +1\n"
                          "and the value returned will be the largest value in the enum "
                          "incremented by 1", DeprecationWarning, stacklevel=3)
            for v in reversed(last_values):
                try:
                    return v + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        """Public methods and other attributes of interest."""
        names = set()
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                names.add(name)
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        "values must already be of type `str`"
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2]))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of an auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    "A __reduce_ex__ for members that are globals of their module."
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    "A __reduce_ex__ for members that are found by name, not by value."
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What happens with values that have other bits than the members.

    "strict"    an error
    "conform"   these bits are dropped
    "eject"     an int is the result
    "keep"      they are kept
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that can be combined with | and stand for bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of an auto(): the next power of two.

        name: of the member; start: the first value; count: of members so far;
        last_values: those of the members so far
        """
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError("invalid flag value %r" % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members of single bits that are in the value, the lowest first."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The same in the order of definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A value that is no member's: a combination, made and remembered."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        singles_mask = cls._singles_mask_
        all_bits = cls._all_bits_
        boundary = cls._boundary_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                                 % (cls, value, bin(value, max_bits), bin(flag_mask, max_bits)))
            elif boundary is CONFORM:
                value = value & flag_mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError("%r unknown flag boundary %r" % (cls, boundary))
        if value < 0:
            neg_value = value
            if boundary in (EJECT, KEEP):
                value = all_bits + 1 + value
            else:
                value = singles_mask & value
        unknown = value & ~flag_mask
        aliases = value & ~singles_mask
        member_value = value & singles_mask
        if unknown and boundary is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]"
                             % (cls.__name__, value, unknown, bin(unknown)))

        if cls._member_type_ is object:
            pseudo_member = object.__new__(cls)
        else:
            pseudo_member = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo_member, "_value_"):
            pseudo_member._value_ = value
        pseudo_member._name_ = None
        if member_value or aliases:
            members = []
            combined_value = 0
            for m in cls._iter_member_(member_value):
                members.append(m)
                combined_value |= m._value_
            if aliases:
                value = member_value | aliases
                for m in cls._member_map_.values():
                    if m not in members and m._value_ and m._value_ & value == m._value_:
                        members.append(m)
                        combined_value |= m._value_
            unknown = value ^ combined_value
            if combined_value:
                name = "|".join([m._name_ for m in members])
                if unknown:
                    if boundary is STRICT:
                        raise ValueError("%r: no members with value %r" % (cls, unknown))
                    name += "|%s" % cls._numeric_repr_(unknown)
                pseudo_member._name_ = name
        pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo_member
        return pseudo_member

    def __contains__(self, other):
        """Does this have at least the bits of the other?"""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members of single bits that are in this one."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        name = "" if self._name_ is None else f".{self._name_}"
        return f"<{self.__class__.__name__}{name}: {v_repr(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ other_value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = _aliases(enumeration)
    if duplicates:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, duplicates))
    return enumeration


def _aliases(enumeration):
    return ", ".join("%s -> %s" % (name, member.name)
                     for name, member in enumeration.__members__.items()
                     if name != member.name)


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join("%s=%r" % (name, getattr(self, name))
                     for name, field in fields.items() if field.repr)


def global_enum_repr(self):
    """The repr of members that are globals: module.NAME, the module without its package."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    """The repr of flags that are globals: module.NAME, or module.NAME|module.OTHER."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    keep = self._boundary_ is FlagBoundary.KEEP
    return "|".join(name if keep and name[0].isdigit() else "%s.%s" % (module, name)
                    for name in self._name_.split("|"))


def global_str(self):
    """The str of members that are globals: their name."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator that makes the members globals of their module and reprs say so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of a plain class, with fewer checks and faster.

    The class must have neither duplicate names nor __init_subclass__ or private names.
    """
    def convert_class(cls):
        nonlocal use_args
        cls_name = cls.__name__
        if use_args is None:
            use_args = etype._use_args_
        __new__ = cls.__dict__.get("__new__")
        if __new__ is not None:
            new_member = __new__.__func__
        else:
            new_member = etype._member_type_.__new__
        is_flag = issubclass(etype, Flag)
        next_value = etype._generate_next_value_
        member_names, value2member_map = [], {}
        body = {}
        if __new__ is not None:
            body["__new_member__"] = new_member
        body["_new_member_"] = new_member
        body["_use_args_"] = use_args
        body["_generate_next_value_"] = next_value
        body["_member_names_"] = member_names
        body["_member_map_"] = {}
        body["_value2member_map_"] = value2member_map
        body["_unhashable_values_"] = []
        body["_member_type_"] = etype._member_type_
        body["_value_repr_"] = etype._value_repr_
        if is_flag:
            body["_boundary_"] = boundary or etype._boundary_
            body["_flag_mask_"] = None
            body["_all_bits_"] = None
            body["_singles_mask_"] = None
            body["_inverted_"] = None
            for name in _FLAG_OPERATORS:
                body[name] = getattr(Flag, name)
        attributes = {}
        for name, obj in cls.__dict__.items():
            if name in ("__dict__", "__weakref__"):
                continue
            if (_is_dunder(name) or _is_private(cls_name, name) or _is_sunder(name)
                    or _is_descriptor(obj)):
                body[name] = obj
            else:
                attributes[name] = obj
        if cls.__dict__.get("__doc__") is None:
            body["__doc__"] = None
        enum_class = type(cls_name, (etype,), body, boundary=boundary, _simple=True)
        _keep_enum_methods(enum_class, etype, etype._member_type_, body)

        single_bits = all_flags = 0
        last_values = []
        for name, value in attributes.items():
            if isinstance(value, auto):
                if value.value is _auto_null:
                    value.value = next_value(name, 1, len(member_names), last_values)
                value = value.value
            try:
                known = value2member_map.get(value)
            except TypeError:
                known = enum_class(value) if value in enum_class._unhashable_values_ else None
            if known is not None:
                _put_member(enum_class, name, known)
                continue
            if use_args:
                args = value if isinstance(value, tuple) else (value,)
                new = new_member(enum_class, *args)
                value = args[0]
            else:
                new = new_member(enum_class)
            if __new__ is None:
                new._value_ = value
            value = new._value_
            new._name_ = name
            new.__objclass__ = enum_class
            new.__init__(value)
            new._sort_order_ = len(member_names)
            _put_member(enum_class, name, new)
            try:
                value2member_map.setdefault(value, new)
            except TypeError:
                enum_class._unhashable_values_.append(value)
            if not is_flag:
                member_names.append(name)
            else:
                all_flags |= value
                if _is_single_bit(value):
                    member_names.append(name)
                    single_bits |= value
            last_values.append(value)
        if is_flag:
            enum_class._flag_mask_ = all_flags
            enum_class._singles_mask_ = single_bits
            enum_class._all_bits_ = 2 ** all_flags.bit_length() - 1
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        if "__new__" in body:
            enum_class.__new_member__ = enum_class.__new__
        enum_class.__new__ = Enum.__new__
        return enum_class

    return convert_class


@_simple_enum(StrEnum)
class EnumCheck:
    """The conditions that verify() knows."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration for the given conditions."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if Flag is not None and issubclass(enumeration, Flag):
            enum_type = "flag"
        elif issubclass(enumeration, Enum):
            enum_type = "enum"
        else:
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError("aliases found in %r: %s" % (enumeration, aliases))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, enum_type)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    def _check_continuous(self, enumeration, enum_type):
        values = set(e.value for e in enumeration)
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if enum_type == "flag":
            wanted = (2 ** i for i in range(_high_bit(low) + 1, _high_bit(high)))
        else:
            wanted = range(low + 1, high)
        missing = [i for i in wanted if i not in values]
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                enum_type, enumeration.__name__, ", ".join(map(str, missing))))[:256])

    def _check_named_flags(self, enumeration):
        member_names = enumeration._member_names_
        member_values = [m.value for m in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in member_names or alias.value < 0:
                continue
            missed = [v for v in _iter_bits_lsb(alias.value) if v not in member_values]
            if missed:
                missing_names.append(name)
                for bit in missed:
                    missing_value |= bit
        if not missing_names:
            return
        if len(missing_names) == 1:
            alias = "alias %s is missing" % missing_names[0]
        else:
            alias = "aliases %s and %s are missing" % (", ".join(missing_names[:-1]),
                                                       missing_names[-1])
        what = "value" if _is_single_bit(missing_value) else "combined values of"
        raise ValueError("invalid Flag %r: %s %s 0x%x [use enum.show_flag_values(value) for "
                         "details]" % (enumeration.__name__, alias, what, missing_value))


def _test_simple_enum(checked_enum, simple_enum):
    """TypeError unless an enumeration made by _simple_enum is like the one made by a class.

    >>> from enum import Enum, _simple_enum, _test_simple_enum
    >>> @_simple_enum(Enum)
    ... class Color:
    ...     RED = auto()
    >>> class CheckedColor(Enum):
    ...     RED = auto()
    >>> CheckedColor.__name__ = 'Color'
    >>> _test_simple_enum(CheckedColor, Color)
    """
    if checked_enum.__dict__ == simple_enum.__dict__:
        return
    failed = []
    checked_dict, simple_dict = checked_enum.__dict__, simple_enum.__dict__
    member_names = set([*checked_enum._member_map_, *simple_enum._member_map_])
    for key in sorted({*checked_dict, *simple_dict}):
        if key in ("__module__", "_member_map_", "_value2member_map_", "__doc__",
                   "__static_attributes__", "__firstlineno__"):
            continue
        if key in member_names:
            continue
        if key not in simple_dict:
            failed.append("missing key: %r" % (key,))
        elif key not in checked_dict:
            failed.append("extra key:   %r" % (key,))
        else:
            checked_value, simple_value = checked_dict[key], simple_dict[key]
            if callable(checked_value) or isinstance(checked_value, bltns.property):
                continue
            if checked_value != simple_value:
                failed.append("%r:\n         %s\n         %s" % (
                    key, "checked -> %r" % (checked_value,), "simple  -> %r" % (simple_value,)))
    for name in sorted(member_names):
        if name not in simple_enum._member_map_:
            failed.append("missing member from simple enum: %r" % name)
            continue
        if name not in checked_enum._member_map_:
            failed.append("extra member in simple enum:   %r" % name)
            continue
        checked_member = checked_enum[name].__dict__
        simple_member = simple_enum[name].__dict__
        for key in sorted({*checked_member, *simple_member}):
            if key in ("__module__", "__objclass__", "_inverted_"):
                continue
            if key not in simple_member:
                failed.append("missing key %r not in the simple enum member %r" % (key, name))
            elif key not in checked_member:
                failed.append("extra key %r in simple enum member %r" % (key, name))
            elif checked_member[key] != simple_member[key]:
                failed.append("%r member: %r is %r in the checked enum, %r in the simple one"
                              % (name, key, checked_member[key], simple_member[key]))
    for method in ("__str__", "__repr__", "__reduce_ex__", "__format__", "__getnewargs_ex__",
                   "__getnewargs__", "__reduce__"):
        if method in simple_dict and method in checked_dict:
            continue  # written by the class itself
        checked_method = getattr(checked_enum, method, None)
        simple_method = getattr(simple_enum, method, None)
        if hasattr(checked_method, "__func__"):
            checked_method = checked_method.__func__
            simple_method = simple_method.__func__
        if checked_method != simple_method:
            failed.append("%r:  checked -> %r, simple -> %r"
                          % (method, checked_method, simple_method))
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """As EnumType._convert_, with a class made in the usual way."""
    module_globals = sys.modules[module].__dict__
    source = source.__dict__ if source else module_globals
    members = [(key, value) for key, value in source.items() if filter(key)]
    try:
        members.sort(key=lambda t: (t[1], t[0]))
    except TypeError:
        members.sort(key=lambda t: t[0])
    return etype(name, members, module=module, boundary=boundary or KEEP)

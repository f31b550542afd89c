# A plugin registry by metaclass and __init_subclass__; descriptors, typed containers, a state machine, ABCs.
import abc
import functools
import operator
import sys
import types
import weakref
from collections.abc import Iterable, Mapping, MutableMapping, MutableSequence, Sized
from enum import Enum, IntEnum, StrEnum, auto, nonmember
from typing import Generic, Optional, Protocol, TypeVar, get_type_hints, overload, runtime_checkable


class PluginMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {"order": []}

    def __new__(mcs, name, bases, namespace, *, key=None, **options):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        cls.methods = tuple(k for k, v in namespace.items() if callable(v) and not k.startswith("_"))
        return cls

    def __init__(cls, name, bases, namespace, *, key=None, priority=0):
        super().__init__(name, bases, namespace)
        if key is not None:
            if key in PluginMeta.registry:
                raise TypeError(f"{name}: key {key!r} is taken by {PluginMeta.registry[key].__name__}")
            PluginMeta.registry[key] = cls
        cls.priority = priority

    def __call__(cls, *args, **kwargs):
        self = super().__call__(*args, **kwargs)
        cls.order.append(self)
        return self

    def __lt__(cls, other):
        return (cls.priority, cls.__name__) < (other.priority, other.__name__)

    def __repr__(cls):
        return f"<plugin {cls.__name__}>"

    def __contains__(cls, name):
        return name in cls.methods


class Plugin(metaclass=PluginMeta):
    def run(self, value):
        raise NotImplementedError(f"{type(self).__name__}.run")


class Upper(Plugin, key="upper", priority=5):
    def run(self, value): return value.upper()


class Reverse(Plugin, key="reverse"):
    def run(self, value): return value[::-1]
    def undo(self, value): return self.run(value)


class Lazy(Plugin, key="lazy"):
    pass


def pipeline(value, *keys):
    return functools.reduce(lambda v, k: PluginMeta.registry[k]().run(v), keys, value)


class Typed:
    def __init__(self, kind, *, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("schema", {}).setdefault(name, self.kind.__name__)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(instance).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{self.name}: {value!r} refused")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        try:
            del instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None


class Record:
    def __init_subclass__(cls, /, table=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower() + "s"

    def __init__(self, **values):
        for name, value in values.items():
            if name not in type(self).schema:
                raise TypeError(f"{type(self).__name__}() got an unexpected field {name!r}")
            setattr(self, name, value)


class Person(Record, table="people"):
    schema = {}
    name = Typed(str, check=str.istitle)
    age = Typed(int, default=0, check=lambda n: 0 <= n < 150)


T = TypeVar("T", bound="Comparable")
K = TypeVar("K")


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...


class SortedList(MutableSequence, Generic[T]):
    def __init__(self, kind: type, items: Iterable[T] = ()):
        self.kind, self.data = kind, []
        for item in items:
            self.add(item)

    def add(self, item: T) -> None:
        if not isinstance(item, self.kind):
            raise TypeError(f"only {self.kind.__name__}")
        at = next((i for i, x in enumerate(self.data) if item < x), len(self.data))
        self.data.insert(at, item)

    def insert(self, index, item): raise TypeError("use add()")
    def __len__(self): return len(self.data)
    def __getitem__(self, i): return self.data[i]
    def __setitem__(self, i, v): raise TypeError("use add()")
    def __delitem__(self, i): del self.data[i]
    def __repr__(self): return f"{type(self).__name__}[{self.kind.__name__}]({self.data})"


class CaseDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key): return self.store[key.lower()][1]
    def __setitem__(self, key, value): self.store[key.lower()] = (key, value)
    def __delitem__(self, key): del self.store[key.lower()]
    def __iter__(self): return (key for key, _ in self.store.values())
    def __len__(self): return len(self.store)
    def __repr__(self): return f"CaseDict({dict(self)})"


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    DONE = auto()
    limit = nonmember(3)

    def allowed(self):
        return {State.IDLE: {State.RUNNING}, State.RUNNING: {State.PAUSED, State.DONE}, State.PAUSED: {State.RUNNING}}.get(self, set())

    def __rshift__(self, other):
        if other not in self.allowed():
            raise ValueError(f"{self.name} -> {other.name} is not allowed")
        return other


class Color(StrEnum):
    RED = auto()
    DARK_BLUE = "navy"


class Level(IntEnum):
    LOW, MID, HIGH = 1, 5, 10

    @classmethod
    def _missing_(cls, value):
        return cls.HIGH if isinstance(value, int) and value > 10 else None


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def scale(self, k): ...

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Shape and "area" in vars(other) else NotImplemented


class Square(Shape):
    def __init__(self, side): self.side = side
    area = property(lambda self: self.side ** 2)
    def scale(self, k): return Square(self.side * k)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(f"{name}=")
        setattr(self._target, name, value)


print(pipeline("plugin", "upper", "reverse"), sorted(PluginMeta.registry.values()), Upper.methods, "undo" in Reverse, Plugin.order is Upper.order, len(Upper.order))
p = Person(name="Ada", age=36)
print(p.name, p.age, Person.schema, Person.table, vars(p), Person.age.default)
del p.age
print(p.age, isinstance(3, Comparable), isinstance(object(), Comparable), issubclass(dict, Mapping), get_type_hints(SortedList.add))
s = SortedList[int](int, [5, 1, 3])
s.add(4); del s[0]
print(s, s.index(4), 5 in s, list(reversed(s)), s.pop(), len(s), SortedList[int], SortedList.__parameters__, SortedList.__orig_bases__)
d = CaseDict({"Content-Type": "x"}, Accept="y")
d["CONTENT-TYPE"] = "z"
print(d, "accept" in d, d.get("nope", 1), d.pop("ACCEPT"), len(d), d == {"CONTENT-TYPE": "z"}, d.setdefault("new", 7), list(d.items()))
print(State.IDLE >> State.RUNNING >> State.PAUSED, State.limit, len(State), State(2), State.DONE.allowed(), list(Color), Color.RED + "!", f"{Color.DARK_BLUE:>6}", Color("navy").name)
print(Level(99), Level.MID + 1, Level.LOW < 3, f"{Level.HIGH:03d}", str(Level.MID), sorted(Level, reverse=True), Level.__members__)
print(Square(3).scale(2).area, issubclass(type("Fake", (), {"area": 1}), Shape), Shape.__abstractmethods__ == {"area", "scale"}, Square.__mro__)
proxy = Proxy(Square(2))
proxy.side = 5
print(proxy.area, proxy.log, proxy.scale(2).side)
ref = weakref.ref(keep := Square(1), lambda r: print("gone"))
print(ref() is keep, weakref.getweakrefcount(keep))
del keep
print(ref(), types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({"k": 1}), operator.attrgetter("side", "area")(Square(4)), operator.methodcaller("scale", 3)(Square(1)).side)
Dynamic = types.new_class("Dynamic", (Plugin,), {"key": "dyn", "priority": 9}, lambda ns: ns.update(run=lambda self, v: v * 2))
print(pipeline("ab", "dyn"), Dynamic, Dynamic.priority, max(PluginMeta.registry.values()), type(Dynamic))


def attempt(thunk):
    try:
        print("fine:", thunk())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: PluginMeta("Again", (Plugin,), {"order": []}, key="upper"))
attempt(lambda: PluginMeta("Bad", (Plugin,), {}, color=3))
attempt(lambda: pipeline("x", "lazy"))
attempt(lambda: pipeline("x", "none"))
attempt(lambda: Person(name="lower"))
attempt(lambda: Person(age="3"))
attempt(lambda: Person(size=3))
attempt(lambda: delattr(Person(), "age"))
attempt(lambda: s.add("x"))
attempt(lambda: s.insert(0, 1))
attempt(lambda: s.append(1))
attempt(lambda: d["missing"])
attempt(lambda: d[3])
attempt(lambda: State.DONE >> State.IDLE)
attempt(lambda: State("x"))
attempt(lambda: State.NOPE)
attempt(lambda: Level(0))
attempt(lambda: Color("pink"))
attempt(lambda: Shape())
attempt(lambda: type("Half", (Shape,), {"scale": 1})())
attempt(lambda: proxy.nope)
attempt(lambda: types.MappingProxyType({})["x"])
attempt(lambda: type("X", (Plugin, int, str), {}))
attempt(lambda: type("Y", (State,), {}))
attempt(lambda: Comparable())
attempt(lambda: SortedList[int, str])
attempt(lambda: types.MappingProxyType({}).__setitem__)
attempt(lambda: object.__new__(Shape))


class Broken(Record):
    schema = {}
    def __set_name__(self): pass
    field = Typed(int)
    def __init_subclass__(cls, /, required):
        cls.required = required


class Child(Broken):  # raises: TypeError: Broken.__init_subclass__() missing 1 required positional argument: 'required'
    pass
# expect: NIGULP [<plugin Lazy>, <plugin Reverse>, <plugin Upper>] ('run',) True False 1
# expect: Ada 36 {'name': 'str', 'age': 'int'} people {'name': 'Ada', 'age': 36} 0
# expect: 0 True True True {'item': ~T, 'return': <class 'NoneType'>}
# expect: SortedList[int]([3, 4]) 1 True [5, 4, 3] 5 2 __main__.SortedList[int] (~T,) (<class 'collections.abc.MutableSequence'>, typing.Generic[~T])
# expect: CaseDict({'CONTENT-TYPE': 'z', 'new': 7}) True 1 y 1 True 7 [('CONTENT-TYPE', 'z'), ('new', 7)]
# expect: State.PAUSED 3 4 State.RUNNING set() [<Color.RED: 'red'>, <Color.DARK_BLUE: 'navy'>] red!   navy DARK_BLUE
# expect: 10 6 True 010 5 [<Level.HIGH: 10>, <Level.MID: 5>, <Level.LOW: 1>] {'LOW': <Level.LOW: 1>, 'MID': <Level.MID: 5>, 'HIGH': <Level.HIGH: 10>}
# expect: 36 True True (<class '__main__.Square'>, <class '__main__.Shape'>, <class 'abc.ABC'>, <class 'object'>)
# expect: 25 ['side=', 'area', 'scale'] 10
# expect: True 1
# expect: gone
# expect: None namespace(a=1, b=[2]) {'k': 1} (4, 16) 3
# expect: abab <plugin Dynamic> 9 <plugin Dynamic> <class '__main__.PluginMeta'>
# expect: TypeError: Again: key 'upper' is taken by Upper
# expect: TypeError: PluginMeta.__init__() got an unexpected keyword argument 'color'
# expect: NotImplementedError: Lazy.run
# expect: KeyError: 'none'
# expect: ValueError: name: 'lower' refused
# expect: TypeError: Person.age must be int, not str
# expect: TypeError: Person() got an unexpected field 'size'
# expect: AttributeError: age
# expect: TypeError: only int
# expect: TypeError: use add()
# expect: TypeError: use add()
# expect: KeyError: 'missing'
# expect: AttributeError: 'int' object has no attribute 'lower'
# expect: ValueError: DONE -> IDLE is not allowed
# expect: ValueError: 'x' is not a valid State
# expect: AttributeError: type object 'State' has no attribute 'NOPE'
# expect: ValueError: 0 is not a valid Level
# expect: ValueError: 'pink' is not a valid Color
# expect: TypeError: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'scale'
# expect: TypeError: Can't instantiate abstract class Half without an implementation for abstract method 'area'
# expect: AttributeError: 'Square' object has no attribute 'nope'
# expect: KeyError: 'x'
# expect: TypeError: multiple bases have instance lay-out conflict
# expect: AttributeError: 'dict' object has no attribute '_member_names'
# expect: TypeError: Protocols cannot be instantiated
# expect: fine: __main__.SortedList[int, str]
# expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'
# expect: TypeError: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'scale'

from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)


p = Point(1)
print(p, p == Point(1, 0, [5]), Point(1) < Point(2), Point.__doc__)  # expect: Point(x=1, y=0, tags=[]) True True Point(x: int, y: int = 0, tags: list = <factory>)
print(asdict(p), astuple(p), replace(p, y=5), [f.name for f in fields(p)])  # expect: {'x': 1, 'y': 0, 'tags': []} (1, 0, []) Point(x=1, y=5, tags=[]) ['x', 'y', 'tags']


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    a: str
    b: InitVar[int] = 3

    def __post_init__(self, b):
        print("b is", b)


f = Frozen(a="z")  # expect: b is 3
print(f, hash(f) == hash(("z",)), Frozen.__slots__)  # expect: Frozen(a='z') True ('a',)
try:
    f.a = "y"
except FrozenInstanceError as e:
    print(e)  # expect: cannot assign to field 'a'


@dataclass  # raises: ValueError: mutable default <class 'list'> for field x is not allowed: use default_factory
class Bad:
    x: list = []

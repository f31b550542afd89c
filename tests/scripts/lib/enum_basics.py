from enum import STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, verify, NAMED_FLAGS


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print(list(Color), Color(2), Color["RED"], Color.CRIMSON is Color.RED)  # expect: [<Color.RED: 1>, <Color.GREEN: 2>] Color.GREEN Color.RED True


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


print(Perm.R | Perm.X, ~Perm.R, Perm.R in (Perm.R | Perm.W), repr(Perm(0)))  # expect: Perm.R|X Perm.W|X True <Perm: 0>


class N(IntFlag):
    A = 1


class S(StrEnum):
    FOO = auto()


class I(IntEnum):
    ONE = 1


print(repr(N.A | 8), S.FOO, f"{I.ONE}", I.ONE + 1)  # expect: <N.A|8: 9> foo 1 2
try:
    unique(Color)
except ValueError as e:
    print(e)  # expect: duplicate values found in <enum 'Color'>: CRIMSON -> RED
Animal = Enum("Animal", "ANT BEE")
print(Animal.BEE.value, Animal.ANT.name, len(Animal))  # expect: 2 ANT 2
try:
    Perm(64)
except ValueError as e:
    print(e)
# expect: <flag 'Perm'> invalid value 64
# expect:     given 0b0 1000000
# expect:   allowed 0b0 0000111
Color(7)  # raises: ValueError: 7 is not a valid Color

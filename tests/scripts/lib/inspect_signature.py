# inspect: signatures, kinds, documentation.
import functools
import inspect


def f(a, /, b: int = 1, *args, c, d=None, **kw) -> str:
    """Text.

    More."""


print(inspect.signature(f))  # expect: (a, /, b: int = 1, *args, c, d=None, **kw) -> str
print([p.kind.name for p in inspect.signature(f).parameters.values()])
# expect: ['POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'KEYWORD_ONLY', 'VAR_KEYWORD']
print(inspect.signature(functools.partial(f, 1, c=2)))
# expect: (b: int = 1, *args, c=2, d=None, **kw) -> str
print(inspect.signature(f).bind(1, 2, 3, c=4, e=5))
# expect: <BoundArguments (a=1, b=2, args=(3,), c=4, kw={'e': 5})>
try:
    inspect.signature(f).bind(1)
except TypeError as e:
    print(e)  # expect: missing a required argument: 'c'


class C:
    def __init__(self, x, *, y=2):
        pass

    def m(self, z):
        pass


print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m))
# expect: (x, *, y=2) (self, z) (z)
print(repr(inspect.getdoc(f)), inspect.isgeneratorfunction(f), inspect.ismethod(C(1).m))
# expect: 'Text.\n\nMore.' False True
print([name for name, value in inspect.getmembers(C, inspect.isfunction)])
# expect: ['__init__', 'm']

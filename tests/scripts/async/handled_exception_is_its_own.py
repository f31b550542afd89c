# What a suspended generator handles is not what its caller handles, and the other way round.
import sys


def g():
    try:
        raise ValueError(1)
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()


x = g()
print(repr(next(x)), sys.exception())  # expect: ValueError(1) None
try:
    raise KeyError(2)
except KeyError:
    print(repr(next(x)), repr(sys.exception()))  # expect: ValueError(1) KeyError(2)
print(next(x))  # expect: None

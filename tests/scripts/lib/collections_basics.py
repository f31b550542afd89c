import collections
from collections import ChainMap, Counter, UserDict, UserList, UserString, abc, namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p._replace(y=5), p._asdict(), Point._fields)  # expect: Point(x=1, y=0) Point(x=1, y=5) {'x': 1, 'y': 0} ('x', 'y')
print(Counter("abracadabra").most_common(2))  # expect: [('a', 5), ('b', 2)]
print(Counter("aab") - Counter("ab"), Counter("ab") | Counter("aac"))  # expect: Counter({'a': 1}) Counter({'a': 2, 'b': 1, 'c': 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), dict(m.new_child({"b": 0})))  # expect: 1 3 2 {'a': 1, 'b': 0}
print(UserDict(a=1) | {"b": 2}, UserList([1]) + [2], UserString("ab").upper())  # expect: {'a': 1, 'b': 2} [1, 2] AB
print(isinstance([], abc.MutableSequence), isinstance({}, abc.Mapping), issubclass(int, abc.Hashable))  # expect: True True True
print(abc.Callable[[int, str], None], collections.abc.Iterable[int])  # expect: collections.abc.Callable[[int, str], None] collections.abc.Iterable[int]
print(UserDict.__module__, abc.Sized.__module__)  # expect: collections collections.abc
Point(1, 2, 3)  # raises: TypeError: Point.__new__() takes from 2 to 3 positional arguments but 4 were given

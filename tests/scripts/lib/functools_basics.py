import functools


@functools.lru_cache(maxsize=2)
def square(x):
    """x times x"""
    return x * x


print([square(n) for n in (1, 2, 1, 3, 2)])  # expect: [1, 4, 1, 9, 4]
print(square.cache_info())  # expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
print(square.__name__, square.__doc__, square.cache_parameters())  # expect: square x times x {'maxsize': 2, 'typed': False}


@functools.total_ordering
class Half:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x

    def __eq__(self, other):
        return self.x == other.x


print(Half(1) >= Half(1), Half(1) > Half(2), Half(1) <= Half(2))  # expect: True False True


class C:
    @functools.cached_property
    def value(self):
        print("computing")
        return 42

    def add(self, a, b):
        return a + b

    add_one = functools.partialmethod(add, 1)


c = C()
print(c.value, c.value)  # expect: computing
# expect: 42 42
print(c.add_one(2))  # expect: 3
functools.lru_cache("x")  # raises: TypeError: Expected first argument to be an integer, a callable, or None

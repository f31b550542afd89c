from _functools import _lru_cache_wrapper
def cached(maxsize, typed=False):
    return lambda f: _lru_cache_wrapper(f, maxsize, typed, lambda *info: info)
@cached(2)
def f(*a, **k):
    calls.append((a, k))
    return len(calls)
calls = []
print(f(1), f(2), f(1), f(3), f(2), f(x=1), f(x=1), f(1), calls, f.cache_info())
# expect: 1 2 1 3 4 5 5 6 [((1,), {}), ((2,), {}), ((3,), {}), ((2,), {}), ((), {'x': 1}), ((1,), {})] (2, 6, 2, 2)
f.cache_clear()
print(f.cache_info())  # expect: (0, 0, 2, 0)
@cached(None, True)
def g(x):
    return type(x)
print(g(1), g(1.0), g(True), g.cache_info())
# expect: <class 'int'> <class 'float'> <class 'bool'> (0, 3, None, 3)
@cached(None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())  # expect: 23416728348467685 (78, 81, None, 81)
class C:
    @cached(5)
    def m(self, x):
        return x
c = C()
print(c.m(1), c.m(1), C.m.cache_info())  # expect: 1 1 (1, 1, 5, 1)
f([])  # raises: TypeError: unhashable type: 'list'

from itertools import chain
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", [1]])), list(chain()), chain[int])
# expect: ['a', 'b', 1] ['a', 'b', 1] [] itertools.chain[int]
it = chain([1], 5)
print(next(it))  # expect: 1
try:
    next(it)
except TypeError as e:
    print(e, list(it))  # expect: 'int' object is not iterable []

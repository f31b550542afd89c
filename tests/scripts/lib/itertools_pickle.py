import copy
import itertools
import pickle
import warnings

warnings.simplefilter("ignore")
for make in (lambda: itertools.count(3), lambda: itertools.count(1.5, 2), lambda: itertools.chain("ab", "cd"), lambda: itertools.cycle("abc"),
             lambda: itertools.accumulate([1, 2, 3, 4]), lambda: itertools.accumulate([1, 2], initial=5), lambda: itertools.islice(range(9), 1, 8, 2),
             lambda: itertools.product("ab", [1, 2]), lambda: itertools.permutations("abc"), lambda: itertools.combinations("abcd", 2),
             lambda: itertools.zip_longest("ab", "c"), lambda: itertools.dropwhile(bool, [1, 0, 2]), lambda: itertools.repeat("x", 3)):
    it = make()
    next(it)
    other = pickle.loads(pickle.dumps(it))
    third = copy.copy(it)
    a = list(itertools.islice(other, 5))
    print(a, a == list(itertools.islice(third, 5)) or a)
# expect: [4, 5, 6, 7, 8] True
# expect: [3.5, 5.5, 7.5, 9.5, 11.5] True
# expect: ['b', 'c', 'd'] True
# expect: ['b', 'c', 'a', 'b', 'c'] True
# expect: [3, 6, 10] True
# expect: [6, 8] True
# expect: [3, 5, 7] True
# expect: [('a', 2), ('b', 1), ('b', 2)] True
# expect: [('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')] True
# expect: [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] True
# expect: [('b', None)] True
# expect: [2] True
# expect: ['x', 'x'] True

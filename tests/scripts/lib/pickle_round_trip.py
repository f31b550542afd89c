import pickle
from collections import Counter, OrderedDict


class C:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


a = [1, 2**70, -1.5, "é\n", b"x", None, True, (), (1,), {"a": {1}}, frozenset([2]), C([3]), OrderedDict(b=1), Counter("aa"), len]
print([pickle.loads(pickle.dumps(a, p)) == a for p in range(6)])  # expect: [True, True, True, True, True, True]
print(pickle.dumps((1, "x"), 2), pickle.dumps([255], 0))  # expect: b'\x80\x02K\x01X\x01\x00\x00\x00xq\x00\x86q\x01.' b'(lp0\nI255\na.'
cycle = []
cycle.append(cycle)
copy = pickle.loads(pickle.dumps(cycle))
print(copy[0] is copy)  # expect: True
try:
    pickle.loads(b"")
except EOFError as e:
    print(e)  # expect: Ran out of input
pickle.dumps(x for x in a)  # raises: TypeError: cannot pickle 'generator' object

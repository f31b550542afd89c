from _collections import _count_elements
c = {}
_count_elements(c, "abracadabra")
print(c)  # expect: {'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}
class M(dict):
    def get(self, key, default=None):
        return 10
m = M()
_count_elements(m, "ab")
print(m)  # expect: {'a': 11, 'b': 11}

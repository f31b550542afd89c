# copy: shared and recursive objects, reducing, errors.
import copy

shared = [1]
a = {"x": shared, "y": (shared, 2)}
b = copy.deepcopy(a)
print(b, b["x"] is b["y"][0], b["x"] is shared)  # expect: {'x': [1], 'y': ([1], 2)} True False
loop = []
loop.append(loop)
other = copy.deepcopy(loop)
print(other[0] is other, other is loop)  # expect: True False


class C:
    __slots__ = ("p", "q")

    def __eq__(self, other):
        return (self.p, self.q) == (other.p, other.q)


c = C()
c.p, c.q = 1, [2]
d = copy.copy(c)
print(d == c, d.q is c.q, copy.deepcopy(c).q is c.q)  # expect: True True False
try:
    copy.copy(copy)
except TypeError as e:
    print(e)  # expect: cannot pickle 'module' object

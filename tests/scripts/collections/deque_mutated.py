from _collections import deque
d = deque([1, 2, 3])
it = iter(d)
print(next(it), it.__length_hint__())  # expect: 1 2
d.append(4)
try:
    next(it)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
class Evil:
    def __eq__(self, other):
        d.clear()
        return False
d = deque()
d.extend([Evil(), 1, 2])
d.index(5)  # raises: RuntimeError: deque mutated during iteration

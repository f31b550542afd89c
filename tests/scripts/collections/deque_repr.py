from _collections import deque
d = deque([1])
d.append(d)
print(d)  # expect: deque([1, [...]])
class D(deque):
    pass
print(D([1], 2), type(D([1]).copy()), type(D() + D()))
# expect: D([1], maxlen=2) <class '__main__.D'> <class '__main__.D'>

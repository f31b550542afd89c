from _collections import deque
d = deque([1, 2, 3, 4], 3)
d.append(5)
print(d, d.maxlen, d * 2, d + deque([9]), deque(maxlen=0), deque([1], None).maxlen)
# expect: deque([3, 4, 5], maxlen=3) 3 deque([3, 4, 5], maxlen=3) deque([4, 5, 9], maxlen=3) deque([], maxlen=0) None
d.appendleft(0)
print(d)  # expect: deque([0, 3, 4], maxlen=3)
d *= 5
print(d)  # expect: deque([0, 3, 4], maxlen=3)
d.insert(0, 1)  # raises: IndexError: deque already at its maximum size

from _collections import deque
d = deque()
for i in range(1000):
    d.append(i)
    d.appendleft(-i)
    if i % 3 == 0:
        d.popleft()
print(len(d), d[0], d[500], d[-1], sum(d))  # expect: 1666 -998 -248 999 166833
d.rotate(777)
print(d[0], d[-1], len(list(d)))  # expect: 223 222 1666

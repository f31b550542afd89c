from _collections import deque
d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], d[1], "b" in d, d.index("c"), d.count("a"))
# expect: deque(['a', 'b', 'c']) d z 3 a c b True 2 1
d.extend([1, 2])
d.extendleft([3, 4])
d.rotate(2)
print(d)  # expect: deque([1, 2, 4, 3, 'a', 'b', 'c'])
d.rotate(-3)
d.insert(1, "i")
d.remove("a")
d.reverse()
del d[0]
d[0] = "first"
print(d, list(reversed(d)), d.copy() == d, d < deque([9]) if False else None)
# expect: deque(['first', 1, 'c', 'b', 'i', 3]) [3, 'i', 'b', 'c', 1, 'first'] True None
d.clear()
d.pop()  # raises: IndexError: pop from an empty deque

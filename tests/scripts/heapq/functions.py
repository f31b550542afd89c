from _heapq import heapify, heappush, heappop, heappushpop, heapreplace, _heapify_max, _heappop_max, _heapreplace_max
h = [5, 3, 8, 1, 9, 2]
heapify(h)
print(h)  # expect: [1, 3, 2, 5, 9, 8]
heappush(h, 0)
print(h, heappop(h), h, heappushpop(h, 4), h, heapreplace(h, 7), h)
# expect: [3, 5, 4, 7, 9, 8] 0 [3, 5, 4, 7, 9, 8] 1 [3, 5, 4, 7, 9, 8] 2 [3, 5, 4, 7, 9, 8]
a = [i * 37 % 101 for i in range(101)]
heapify(a)
print([heappop(a) for _ in range(101)] == list(range(101)))  # expect: True
_heapify_max(h)
print(h, _heappop_max(h), h, _heapreplace_max(h, 1), h)
# expect: [7, 5, 4, 3, 1] 9 [7, 5, 4, 3, 1] 8 [7, 5, 4, 3, 1]
heappop([])  # raises: IndexError: index out of range

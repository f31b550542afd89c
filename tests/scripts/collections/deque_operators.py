from _collections import deque
a = deque([1, 2])
print(a + deque([3]), a * 2, 2 * a, a == deque([1, 2]), a != [1, 2], a < deque([1, 3]), a <= a, bool(deque()))
# expect: deque([1, 2, 3]) deque([1, 2, 1, 2]) deque([1, 2, 1, 2]) True True True True False
a += "xy"
a *= 2
print(a)  # expect: deque([1, 2, 'x', 'y', 1, 2, 'x', 'y'])
a + [1]  # raises: TypeError: can only concatenate deque (not "list") to deque

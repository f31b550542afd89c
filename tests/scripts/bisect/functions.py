from _bisect import bisect_left, bisect_right, insort_left, insort_right
a = [1, 2, 2, 3]
print(bisect_left(a, 2), bisect_right(a, 2), bisect_left(a, 2, 2), bisect_right(a, 9, hi=2), bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]))
# expect: 1 3 2 2 1
insort_left(a, 2.0)
insort_right(a, 2.5)
print(a)  # expect: [1, 2.0, 2, 2, 2.5, 3]
bisect_left(a, 1, lo=-1)  # raises: ValueError: lo must be non-negative

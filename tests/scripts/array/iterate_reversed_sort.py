from array import array
a = array("i", [3, 1, 2])
print(sorted(a), list(reversed(a)), sum(a), max(a), [x * 2 for x in a])
# expect: [1, 2, 3] [2, 1, 3] 6 3 [6, 2, 4]

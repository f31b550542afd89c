from array import array
a = array("i", [1, 2, 3])
print(a, a[0], a[-1], a[1:], len(a), a.typecode, a.itemsize, list(a), 2 in a)
# expect: array('i', [1, 2, 3]) 1 3 array('i', [2, 3]) 3 i 4 [1, 2, 3] True
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, a.pop(), a.index(3), a.count(2))  # expect: array('i', [0, 1, 2, 3, 4, 5]) 6 3 1
a.remove(0)
a.reverse()
print(a)  # expect: array('i', [5, 4, 3, 2, 1])

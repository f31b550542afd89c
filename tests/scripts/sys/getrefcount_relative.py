import sys
a = []
n = sys.getrefcount(a)
b = a
print(sys.getrefcount(a) - n)  # expect: 1
del b
print(sys.getrefcount(a) - n)  # expect: 0

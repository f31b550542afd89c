import sys
sys.setrecursionlimit(100)
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
print(sys.getrecursionlimit())  # expect: 100

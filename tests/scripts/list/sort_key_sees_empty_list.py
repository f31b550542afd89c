a = [3, 1, 2]
seen = []
a.sort(key=lambda x: seen.append(len(a)) or x)
print(a, seen)  # expect: [1, 2, 3] [0, 0, 0]
def bad(x):
    raise KeyError(x)
try:
    a.sort(key=bad)
except KeyError:
    print(a)  # expect: [1, 2, 3]

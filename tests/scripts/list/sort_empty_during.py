a = [2, 1]
def key(x):
    print(a)
    return x
a.sort(key=key)  # expect: []
# expect: []
print(a)  # expect: [1, 2]

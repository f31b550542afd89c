r = range
def range(n):
    return "ab"
for c in range(5):
    print(c)  # expect: a
    # expect: b

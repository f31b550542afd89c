def src():
    for i in range(10):
        yield i
def even(s):
    for x in s:
        if x % 2 == 0:
            yield x
print(list(x * x for x in even(src())))  # expect: [0, 4, 16, 36, 64]

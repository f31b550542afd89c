class C:
    total = 0
    for i in range(5):
        total += i
    if total > 5:
        big = True
    del i
print(C.total, C.big, hasattr(C, "i"))  # expect: 10 True False

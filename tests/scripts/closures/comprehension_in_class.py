class C:
    n = 3
    items = [i for i in range(n)]
print(C.items)  # expect: [0, 1, 2]

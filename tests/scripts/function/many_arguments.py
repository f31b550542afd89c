def f(*a):
    return len(a), a[254]
print(f(*range(300)), eval("f(" + ",".join(map(str, range(300))) + ")"))
# expect: (300, 254) (300, 254)

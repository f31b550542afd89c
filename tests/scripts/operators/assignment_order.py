def p(x):
    print(x, end=" ")
    return x
d = {}
d[p("key")] = p("value")  # expect: value key 
print()
l = [1, 2]
l[p(0)] += p(5)  # expect: 0 5 [6, 2]
print(l)

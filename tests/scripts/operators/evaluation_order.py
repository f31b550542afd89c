def p(x):
    print(x, end=" ")
    return x
p(1) + p(2) * p(3)  # expect: 1 2 3 
print()
{p("k1"): p("v1"), p("k2"): p("v2")}  # expect: k1 v1 k2 v2 
print()
[p(0), p(1)][p(0)]  # expect: 0 1 0 
print()
p(1) if p(0) else p(2)  # expect: 0 2 
print()

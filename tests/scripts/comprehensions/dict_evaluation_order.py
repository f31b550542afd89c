def p(x):
    print(x)
    return x
{p("k"): p("v") for _ in range(1)}  # expect: k
# expect: v

def p(x):
    print(x)
    return x
s = f"{p(1)}{p(2):{p(3)}}"  # expect: 1
# expect: 2
# expect: 3
print(s)  # expect: 1  2

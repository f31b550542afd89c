def p(x):
    print(x)
    return x
print(p(1) < p(2) < p(3))  # expect: 1
# expect: 2
# expect: 3
# expect: True
print(p(3) < p(2) < p(1))  # expect: 3
# expect: 2
# expect: False
print(1 < 3 > 2 != 5, [] is not None == None, 1 in [1] == True)  # expect: True True False

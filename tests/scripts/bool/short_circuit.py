def f(x):
    print("f", x)
    return x
print(f(0) and f(1), f(1) and f(2), f(0) or f(3), f(1) or f(2))  # expect: f 0
# expect: f 1
# expect: f 2
# expect: f 0
# expect: f 3
# expect: f 1
# expect: 0 2 3 1
print(0 or "" or None, 1 and [] and 5)  # expect: None []

def f(flag):
    if flag:
        x = 1
    return x  # raises: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
print(f(True))  # expect: 1
f(False)

x = 1
def f():
    return x
x = 5
print(f())  # expect: 5

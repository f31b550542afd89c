def f():
    x = "enclosing"
    class C:
        y = x
        x = "class"
    return C
try:
    f()
except NameError as e:
    print(e)  # expect: name 'x' is not defined

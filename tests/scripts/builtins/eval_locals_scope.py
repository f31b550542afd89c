x = "global"
def f():
    x = "local"
    return eval("x"), eval("x", globals())
print(f())  # expect: ('local', 'global')

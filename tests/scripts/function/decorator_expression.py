table = {"d": lambda fn: fn.__name__}
@table["d"]
def f():
    pass
print(f)  # expect: f

def f():
    "the doc"
def g():
    x = "not doc"
print(f.__doc__, g.__doc__)  # expect: the doc None

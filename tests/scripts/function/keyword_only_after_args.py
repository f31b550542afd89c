def f(*args, sep):
    return sep.join(args)
print(f("a", "b", sep="-"))  # expect: a-b

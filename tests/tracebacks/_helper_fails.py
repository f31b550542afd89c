def check(x):
    return x.missing


check(5)

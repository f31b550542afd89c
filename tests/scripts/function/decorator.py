def twice(fn):
    def wrapper(*args):
        return fn(*args) * 2
    return wrapper
@twice
@twice
def f(x):
    return x + 1
print(f(1))  # expect: 8

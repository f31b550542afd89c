def f(x):
    return x


def boom(*args, **kwargs):
    raise ValueError("boom")


print(f(boom(1, key=2)), f(3))

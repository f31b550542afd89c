def even(n):
    odd(n - 1)


def odd(n):
    if n < 0:
        raise ValueError("negative")
    even(n - 1)


even(6)

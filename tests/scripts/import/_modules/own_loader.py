at_top = type(__loader__).__name__


def inside():
    return __loader__

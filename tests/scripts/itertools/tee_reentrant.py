from itertools import tee
class I:
    def __iter__(self):
        return self
    def __next__(self):
        return next(b)  # raises: RuntimeError: cannot re-enter the tee iterator
a, b = tee(I())
next(a)

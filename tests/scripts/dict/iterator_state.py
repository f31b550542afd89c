d = {1: 2, 3: 4}
it = iter(d.items())
print(it.__length_hint__(), next(it), it.__length_hint__(), it.__reduce__())
# expect: 2 (1, 2) 1 (<built-in function iter>, ([(3, 4)],))
d[5] = 6
print(it.__length_hint__())  # expect: 0
try:
    next(it)
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
next(it)  # raises: RuntimeError: dictionary changed size during iteration

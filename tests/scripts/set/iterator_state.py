s = {1, 2, 3}
it = iter(s)
print(it.__length_hint__(), next(it), it.__length_hint__(), it.__reduce__())
# expect: 3 1 2 (<built-in function iter>, ([2, 3],))

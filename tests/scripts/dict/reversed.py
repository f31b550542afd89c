d = {"a": 1, "b": 2, "c": 3}
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())))
# expect: ['c', 'b', 'a'] [3, 2, 1] [('c', 3), ('b', 2), ('a', 1)]
it = reversed(d)
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
# expect: 3 c 2 ['b', 'a'] []
it = reversed(d)
d["d"] = 4
next(it)  # raises: RuntimeError: dictionary changed size during iteration

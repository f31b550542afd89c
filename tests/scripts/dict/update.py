d = {"a": 1}
d.update({"b": 2}, c=3)
d.update([("d", 4)])
d.update(e=5)
d.update()
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5}
d.update(5)  # raises: TypeError: 'int' object is not iterable

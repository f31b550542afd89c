d = {"b": 1, "a": 2}
print(sorted(d), sorted(d.items(), key=lambda kv: kv[1]), max(d, key=d.get))
# expect: ['a', 'b'] [('b', 1), ('a', 2)] a

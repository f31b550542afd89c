a = {"a": 1, "b": 2}
b = {"b": 2, "c": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ b), a.items() & b.items(), a.keys() == {"a", "b"}, a.keys() <= {"a", "b", "c"}, a.keys().isdisjoint(["z"]))
# expect: ['b'] ['a', 'b', 'c'] {'a'} ['a', 'c'] {('b', 2)} True True True

# A tuple in a tuple in a tuple …: hashing needs no recursion.
t = (1,)
for _ in range(2000):
    t = (t, 2)
print(hash(t) == hash((t[0], 2)))  # expect: True
print(hash(((1, 2), 3)), hash(((), -1)))  # expect: -333907151259015829 4146529681089117789

s = set()
s.add(1)
s.add(1)
s.discard(5)
print(s)  # expect: {1}
s.remove(1)
print(s)  # expect: set()
s.remove(9)  # raises: KeyError: 9

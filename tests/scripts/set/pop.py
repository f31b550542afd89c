s = {1}
print(s.pop(), s)  # expect: 1 set()
s.pop()  # raises: KeyError: 'pop from an empty set'

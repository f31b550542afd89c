s = {frozenset([1])}
print({1} in s, frozenset([1]) in s)  # expect: True True

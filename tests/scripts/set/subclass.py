class S(set):
    pass
s = S([1])
print(s, s | {2}, type(s | {2}).__name__, type(s.copy()).__name__, isinstance(s, set))
# expect: S({1}) {1, 2} set set True

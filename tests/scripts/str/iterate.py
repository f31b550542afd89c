print(list("aé😀"), [c for c in "ab"], list(reversed("abc")), sorted("cab"), list(enumerate("ab")))
# expect: ['a', 'é', '😀'] ['a', 'b'] ['c', 'b', 'a'] ['a', 'b', 'c'] [(0, 'a'), (1, 'b')]

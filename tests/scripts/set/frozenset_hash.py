print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset("ab"): 1}[frozenset("ba")], frozenset([1]) == {1})
# expect: True 1 True
hash({1})  # raises: TypeError: unhashable type: 'set'

print(hash((1, 2)) == hash((1, 2)), {(1, "a"): 5}[(1, "a")], hash(()) == hash(()))
# expect: True 5 True
hash(([],))  # raises: TypeError: unhashable type: 'list'

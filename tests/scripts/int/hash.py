print(hash(5), hash(-1), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**30), hash(5) == hash(5.0), hash(True), hash(2**100) == hash(2.0**100))
# expect: 5 -2 0 1 -2 465258685558744706 True 1 True

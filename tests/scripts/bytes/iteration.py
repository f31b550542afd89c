print(list(b"ab"), [x for x in b"xy"], tuple(reversed(b"abc")))
# expect: [97, 98] [120, 121] (99, 98, 97)

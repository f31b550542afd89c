print(bool(), bool(0), bool(1), bool(""), bool("a"), bool([]), bool([0]), bool(None), bool({}), bool(0.0), bool(object()))
# expect: False False True False True False True False False False True

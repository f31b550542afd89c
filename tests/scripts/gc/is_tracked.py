import gc
print(gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("a"), gc.is_tracked({"a": []}))
# expect: True False False True

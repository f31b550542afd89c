import gc
a = []
b = {"a": a}
a.append(b)
gc.collect()
print(a[0] is b, b["a"] is a, len(a))  # expect: True True 1

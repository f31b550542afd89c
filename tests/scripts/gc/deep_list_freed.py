a = []
for _ in range(200000):
    a = [a]
del a
print("ok")  # expect: ok

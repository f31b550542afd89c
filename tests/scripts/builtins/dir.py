class C:
    a = 1
print("a" in dir(C), dir(type("E", (), {"z": 1}))[-1], "append" in dir([]))
# expect: True z True

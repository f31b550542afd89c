print(bool(range(0)), bool(range(1)), sum(range(101)), max(range(5)), min(range(3, 9)))
# expect: False True 5050 4 3

data = [1, 0]
total = sum(10 / x for x in data)

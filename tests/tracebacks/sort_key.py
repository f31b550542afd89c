data = [1, "a", 2]
data.sort(key=lambda x: x + 1)

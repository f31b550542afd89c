e = ValueError("a")
e.args = ("b", 2)
print(e.args, e)  # expect: ('b', 2) ('b', 2)

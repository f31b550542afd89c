ns = {}
exec("x = 1\ndef f():\n    return x", ns)
ns["x"] = 7
print(ns["f"]())  # expect: 7

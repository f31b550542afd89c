x = 5
print(globals()["x"], "x" in globals(), globals()["__name__"])  # expect: 5 True __main__
globals()["z"] = 9
print(z)  # expect: 9

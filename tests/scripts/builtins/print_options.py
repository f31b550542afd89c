print("a", "b", sep="-", end="!\n")  # expect: a-b!
print()  # expect:
print(1, None, [2], sep=", ")  # expect: 1, None, [2]
print("x", end="")  # expect: xy
print("y")
print("a", "b", sep="")  # expect: ab
print(sep="x")  # expect:
print("no flush", flush=True)  # expect: no flush

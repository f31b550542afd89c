import os
path = "bufo_test_print.txt"
with open(path, "w") as f:
    print("a", 1, file=f, sep="|")
print(open(path).read())  # expect: a|1
# expect:
os.remove(path)

import os
path = "bufo_test_iterate.txt"
with open(path, "w") as f:
    f.writelines(["one\n", "two\n", "three"])
for n, line in enumerate(open(path), 1):
    print(n, line.rstrip())  # expect: 1 one
    # expect: 2 two
    # expect: 3 three
os.remove(path)

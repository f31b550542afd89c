import os
path = "bufo_test_open_read_write.txt"
with open(path, "w") as f:
    print(f.write("one\ntwo\n"))  # expect: 8
with open(path) as f:
    print(f.read(), end="")  # expect: one
    # expect: two
with open(path) as f:
    for line in f:
        print(repr(line))  # expect: 'one\n'
        # expect: 'two\n'
with open(path, "rb") as f:
    print(f.read(4), f.tell(), f.readline())  # expect: b'one\n' 4 b'two\n'
with open(path, "a") as f:
    f.write("three")
print(open(path).readlines())  # expect: ['one\n', 'two\n', 'three']
os.remove(path)

import os
path = "bufo_test_not_readable.txt"
f = open(path, "w")
os.remove(path)
f.read()  # raises: io.UnsupportedOperation: not readable

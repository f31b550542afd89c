import os
path = "bufo_test_write_type.txt"
f = open(path, "w")
os.remove(path)
f.write(5)  # raises: TypeError: write() argument must be str, not int

import os
path = "bufo_test_file_closed.txt"
f = open(path, "w")
f.close()
os.remove(path)
f.write("x")  # raises: ValueError: I/O operation on closed file.

import os
path = "bufo_test_write_type_binary.txt"
f = open(path, "wb")
os.remove(path)
f.write("text")  # raises: TypeError: a bytes-like object is required, not 'str'

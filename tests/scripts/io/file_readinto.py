import os
path = "bufo_test_readinto.bin"
open(path, "wb").write(b"abcdef")
b = bytearray(4)
with open(path, "rb") as f:
    print(f.readinto(b), b, f.readinto(b), b)  # expect: 4 bytearray(b'efcd') 2 bytearray(b'efcd')
os.remove(path)

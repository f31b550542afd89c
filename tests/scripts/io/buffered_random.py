import os
path = "bufo_test_random.bin"
with open(path, "w+b") as f:
    print(f.write(b"0123456789"), f.tell(), f.seek(2), f.read(3))  # expect: 10 10 2 b'234'
    print(f.write(b"XY"), f.tell(), f.read(1), f.seek(0), f.read())
    # expect: 2 7 b'7' 0 b'01234XY789'
    print(f.seek(-2, 2), f.truncate(), f.seek(0), f.read())  # expect: 8 8 0 b'01234XY7'
with open(path, "ab+") as f:
    print(f.tell(), f.write(b"!"), f.seek(0), f.read())  # expect: 8 1 0 b'01234XY7!'
with open(path, "r+") as f:
    print(f.read(2), f.seek(2), f.write("ab"), f.seek(0), f.read())  # expect: 01 2 2 0 01ab4XY7!
os.remove(path)

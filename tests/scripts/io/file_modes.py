import io, os
path = "bufo_test_file_modes.bin"
with open(path, "wb") as f:
    print(f.write(b"\x00\x01\n\xff"), f.mode, f.name == path)  # expect: 4 wb True
with open(path, "rb") as f:
    print(f.read(), f.read())  # expect: b'\x00\x01\n\xff' b''
    f.seek(-1, 2)
    print(f.read())  # expect: b'\xff'
with open(path, "r+b") as f:
    f.write(b"Z")
    f.seek(0)
    print(f.read())  # expect: b'Z\x01\n\xff'
with open(path, "ab") as f:
    f.write(b"end")
    print(f.tell())  # expect: 7
try:
    open(path, "x")
except FileExistsError as e:
    print(e.errno, e.strerror)  # expect: 17 File exists
os.remove(path)
open(path)  # raises: FileNotFoundError: [Errno 2] No such file or directory: 'bufo_test_file_modes.bin'

# A map of a file writes through to it; a read-only one refuses, and its views are read-only.
import mmap
import os

name = "mmap_file_test.tmp"
with open(name, "wb") as f:
    f.write(b"0123456789" * 10)
try:
    with open(name, "r+b") as f:
        with mmap.mmap(f.fileno(), 0) as m:
            print(len(m), m.size(), m[5:8])  # expect: 100 100 b'567'
            view = memoryview(m)[10:20]
            view[0] = ord("X")
            view.release()
            m.flush()
            m.resize(120)
        print(m.closed, os.path.getsize(name))  # expect: True 120
        with mmap.mmap(f.fileno(), 20, access=mmap.ACCESS_READ) as m:
            print(m[10:12], memoryview(m).readonly)  # expect: b'X1' True
            try:
                m[0] = 1
            except TypeError as e:
                print(e)  # expect: mmap can't modify a readonly memory map.
        with mmap.mmap(f.fileno(), 20, access=mmap.ACCESS_COPY) as m:
            m[0] = 65
            print(m[:2])  # expect: b'A1'
        print(f.read(2))  # expect: b'01'
        try:
            mmap.mmap(f.fileno(), 500)
        except ValueError as e:
            print(e)  # expect: mmap length is greater than file size
finally:
    os.unlink(name)

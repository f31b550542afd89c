import mmap
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
m = mmap.mmap(-1, 16)
t(lambda: m)
# expect: <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=16, pos=0, offset=0>
t(lambda: m.write(b"hello world"))  # expect: 11
t(lambda: (m[0], m[-16], m[1:4], m[::5]))  # expect: (104, 104, b'ell', b'h d\x00')
t(lambda: m[16])  # expect: IndexError: mmap index out of range
t(lambda: m["a"])  # expect: TypeError: mmap indices must be integers
t(lambda: (m.find(b"o"), m.find(b"o", 0), m.rfind(b"o", 0), m.find(b"zz", 0), m.find(b"", 20)))
# expect: (-1, 4, 7, -1, 16)
t(lambda: (m.tell(), m.seek(0), m.read(5), m.readline(), m.tell()))
# expect: (11, None, b'hello', b' world\x00\x00\x00\x00\x00', 16)
t(lambda: m.seek(17))  # expect: ValueError: seek out of range
t(lambda: m.seek(0, 9))  # expect: ValueError: unknown seek type
t(lambda: m.__setitem__(0, 256))  # expect: ValueError: mmap item value must be in range(0, 256)
t(lambda: m.__setitem__(0, "x"))  # expect: TypeError: mmap item value must be an int
t(lambda: m.__setitem__(slice(0, 2), b"abc"))
# expect: IndexError: mmap slice assignment is wrong size
t(lambda: m.__setitem__(slice(0, 4, 2), b"XY"))  # expect: None
t(lambda: bytes(m)[:5])  # expect: b'XeYlo'
t(lambda: m.__delitem__(0))  # expect: TypeError: mmap doesn't support item deletion
t(lambda: (m.move(0, 2, 3), bytes(m)[:6]))  # expect: (None, b'Ylolo ')
t(lambda: m.move(0, 20, 3))  # expect: ValueError: source, destination, or count out of range
t(lambda: m.write(b"x" * 20))  # expect: ValueError: data out of range
t(lambda: m.size())  # expect: OSError: [Errno 9] Bad file descriptor
t(lambda: list(m)[:2])  # expect: [b'Y', b'l']
t(lambda: b"l" in m)  # expect: True
v = memoryview(m)
t(lambda: m.close())  # expect: BufferError: cannot close exported pointers exist
t(lambda: m.resize(4))  # expect: BufferError: mmap can't resize with extant buffers exported.
v.release()
t(lambda: (m.resize(4), len(m)))  # expect: (None, 4)
t(lambda: (m.close(), m.closed, m))  # expect: (None, True, <mmap.mmap closed=True>)
t(lambda: m[0])  # expect: ValueError: mmap closed or invalid
t(lambda: m.read())  # expect: ValueError: mmap closed or invalid
t(lambda: mmap.mmap())  # expect: TypeError: function missing required argument 'fileno' (pos 1)
t(lambda: mmap.mmap(-1, -1))  # expect: OverflowError: memory mapped length must be positive
t(lambda: mmap.mmap(-1, 4, access=7))  # expect: ValueError: mmap invalid access parameter.
t(lambda: mmap.mmap(-1, 4, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for this function
t(lambda: mmap.mmap(-1, 4, 0, 0, 0, 0, 0))
# expect: TypeError: function takes at most 6 arguments (7 given)
m = mmap.mmap(-1, 4)
t(lambda: m.find())  # expect: TypeError: find() takes at least 1 argument (0 given)
t(lambda: m.move(1))  # expect: TypeError: move() takes exactly 3 arguments (1 given)
t(lambda: m.write())  # expect: TypeError: write() takes exactly 1 argument (0 given)
t(lambda: mmap.mmap(-1, 4, access=mmap.ACCESS_READ, prot=mmap.PROT_READ))
# expect: ValueError: mmap can't specify both access and flags, prot.

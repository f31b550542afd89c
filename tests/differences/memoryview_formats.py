# Every format is read and written in place, and cast() takes any of them.
#
# CPython 3.12 indexes native one-letter formats only, and casts between bytes and one other format.
# Bufo reads byte orders, records ("<HB", "T{>H:a:I:b:}"), sub-arrays and half floats where they are,
# and cast() takes a Fortran order, an offset and strides. Records are tuples; field() or a name
# gives one field of all records as a view.
x = memoryview(bytearray(8)).cast(">I")
x[1] = 0x01020304
print(x.format, x.itemsize, x.tolist(), bytes(x.obj))
# expect: >I 4 [0, 16909060] b'\x00\x00\x00\x00\x01\x02\x03\x04'
r = memoryview(bytearray(b"\x01\x00\x02\x03\x00\x05")).cast("<HB")
r[1] = (513, 9)
print(len(r), r[0], r.tolist(), r.field(0).tolist(), r.field(-1).tolist())
# expect: 2 (1, 2) [(1, 2), (513, 9)] [1, 513] [2, 9]
p = memoryview(bytearray(12)).cast("T{>H:port:I:addr:}")
p["port"][0] = 8080
p["addr"][1] = 7
print(p.tolist(), p["port"].format, bytes(p.obj))
# expect: [(8080, 0), (0, 7)] >H b'\x1f\x90\x00\x00\x00\x00\x00\x00\x00\x00\x00\x07'
s = memoryview(bytearray(10)).cast("<2H:xy:(3)h:z:")
s[0] = ((1, 2), (-1, 0, 1))
print(s[0], s["z"].shape, s["z"][0, 0])  # expect: ((1, 2), (-1, 0, 1)) (1, 3) -1
h = memoryview(bytearray(4)).cast("e")
h[:] = 1.5
print(h.tolist(), h.cast("<I").tolist())  # expect: [1.5, 1.5] [1040203264]
print(memoryview(bytes(range(12))).cast("B", (3, 4), order="F").tolist())
# expect: [[0, 3, 6, 9], [1, 4, 7, 10], [2, 5, 8, 11]]
print(memoryview(bytes(range(7))).cast("H", offset=1).tolist())  # expect: [513, 1027, 1541]
print(memoryview(bytes(range(12))).cast("B", (3, 2), strides=(4, 1)).tolist())
# expect: [[0, 1], [4, 5], [8, 9]]
print(memoryview(bytes(8)).cast("i").cast("h").shape)  # expect: (4,)
for bad in (
    'memoryview(bytes(12)).cast("B", (4, 4), strides=(4, 1))',
    'memoryview(bytes(12)).cast("B", (2,), strides=(-1,))',
    'memoryview(bytes(12)).cast("B", (2**62, 4), strides=(2**62, 1))',
    'memoryview(bytes(12)).cast("I", offset=1)',
    'memoryview(bytes(12)).cast("I", offset=13)',
    'memoryview(bytes(12)).cast("y")',
    'memoryview(bytes(12)).cast("B", order="Z")',
    'x.__setitem__(0, -1)',
    'r.__setitem__(0, (1,))',
    'r.__setitem__(0, 1)',
    'p["zz"]',
    'r.field(2)',
):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: ValueError: memoryview.cast(): strides reach outside of the memory
# expect: ValueError: memoryview.cast(): strides reach outside of the memory
# expect: ValueError: memoryview.cast(): product(shape) > SSIZE_MAX
# expect: TypeError: memoryview: length is not a multiple of itemsize
# expect: ValueError: memoryview.cast(): offset out of bounds
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: ValueError: order must be 'C' or 'F'
# expect: ValueError: memoryview: invalid value for format 'I'
# expect: ValueError: memoryview: a record of format '<HB' has 2 values, not 1
# expect: TypeError: memoryview: a record of format '<HB' is written as a tuple, not int
# expect: KeyError: 'zz'
# expect: IndexError: record has no such field

# Against module struct: one item of each format and byte order.
import struct

checked = 0
for order in "@=<>!":
    for letter in "bBhHiIlLqQefd?":
        format = order + letter
        size = struct.calcsize(format)
        data = bytes((i * 37 + 11) % 120 for i in range(3 * size))
        v = memoryview(bytearray(data)).cast(format)
        values = [t[0] for t in struct.iter_unpack(format, data)]
        assert v.tolist() == values and list(v) == values, format
        w = memoryview(bytearray(3 * size)).cast(format)
        for i, value in enumerate(values):
            w[i] = value
        assert bytes(w.obj) == b"".join(struct.pack(format, y) for y in values), format
        checked += 1
print(checked)  # expect: 70

# Operations on all items of a view, in place.
#
# CPython 3.12 has none of these; there a loop over the items says the same, many times slower. They
# are named, since `+` on a view would read as joining. Ints wrap, or saturate when asked; operands
# are numbers or views of the same format and shape.
m = memoryview(bytearray(range(10)))
m.add(250)
print(m.tolist())  # expect: [250, 251, 252, 253, 254, 255, 0, 1, 2, 3]
m.add(100, saturate=True)
print(m.tolist())  # expect: [255, 255, 255, 255, 255, 255, 100, 101, 102, 103]
m.fill(9)
m &= memoryview(bytes([1, 8] * 5))
m |= 4
m ^= 255
print(m.tolist())  # expect: [250, 243, 250, 243, 250, 243, 250, 243, 250, 243]
m.invert()
m.clip(6, 11)
m[::3].reverse()
print(m.tolist(), m.sum(), m.min(), m.max())  # expect: [11, 11, 6, 6, 6, 11, 11, 11, 6, 6] 85 6 11
print(m.compare(6, ">").tolist()[:4], m.compare(m).format)  # expect: [True, True, False, False] ?
m.translate(bytes(range(255, -1, -1)))
print(m.tolist())  # expect: [244, 244, 249, 249, 249, 244, 244, 244, 249, 249]
d = memoryview(bytearray(16)).cast("d")
d.fill(1.5)
d.mul(2)
print(d.tolist(), d.sum())  # expect: [3.0, 3.0] 6.0
d.copy_from(b"\x01\x02")
print(d.tolist())  # expect: [1.0, 2.0]
h = memoryview(bytearray(b"\x01\x02\x03\x04")).cast("H")
h.byteswap()
print(bytes(h.obj))  # expect: b'\x02\x01\x04\x03'
for bad in (
    "memoryview(b'a').fill(1)",
    "m.add(300)",
    "m.add(memoryview(b'ab'))",
    "m.add('x')",
    "d.invert()",
    "m.compare(1, '<>')",
    "memoryview(b'').max()",
    "memoryview(bytearray(2)).cast('c').sum()",
    "m.copy_from(b'ab')",
    "m.translate(b'ab')",
):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: TypeError: cannot modify read-only memory
# expect: ValueError: memoryview: invalid value for format 'B'
# expect: ValueError: memoryview: the operand must be a number or have the same format and shape
# expect: TypeError: memoryview: invalid type for format 'B'
# expect: TypeError: memoryview.invert() is not for format 'd'
# expect: ValueError: op must be '<', '<=', '==', '!=', '>' or '>='
# expect: ValueError: memoryview.max() of a view without items
# expect: TypeError: memoryview.sum() is not for format 'c'
# expect: ValueError: memoryview.copy_from(): the shapes differ
# expect: ValueError: translation table must be 256 characters long

# Against the obvious loops: every format, odd lengths, strides of both signs, two dimensions.
seed = 99


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return (seed >> 8) % n


def wrapped(x, size, signed):
    x &= (1 << 8 * size) - 1
    return x - (1 << 8 * size) if signed and x >> 8 * size - 1 else x


def bounded(x, size, signed):
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    return min(max(x, low), high)


def flat(x):
    return [z for y in x for z in flat(y)] if isinstance(x, list) else [x]


checked = 0
for letter, size in zip("bBhHiIqQ", (1, 1, 2, 2, 4, 4, 8, 8)):
    signed = letter.islower()
    for length in (0, 1, 7, 33, 70):
        for step in (1, 2, -1, -3):
            for name in ("add", "sub", "mul", "and", "or", "xor", "clip", "min", "max"):
                a = memoryview(bytearray(random(256) for _ in range(length * size))).cast(letter)[::step]
                b = memoryview(bytearray(random(256) for _ in range(length * size))).cast(letter)[::step]
                x, y = a.tolist(), b.tolist()
                if name in ("add", "sub", "mul"):
                    f = {"add": int.__add__, "sub": int.__sub__, "mul": int.__mul__}[name]
                    c = memoryview(bytearray(a.obj)).cast(letter)[::step]
                    getattr(a, name)(b)
                    getattr(c, name)(b, saturate=True)
                    assert a.tolist() == [wrapped(f(i, j), size, signed) for i, j in zip(x, y)]
                    assert c.tolist() == [bounded(f(i, j), size, signed) for i, j in zip(x, y)]
                    before = a.tolist()
                    getattr(a, name)(3)
                    assert a.tolist() == [wrapped(f(i, 3), size, signed) for i in before]
                elif name == "and":
                    a &= b
                    assert a.tolist() == [i & j for i, j in zip(x, y)]
                elif name == "or":
                    a |= b
                    assert a.tolist() == [i | j for i, j in zip(x, y)]
                elif name == "xor":
                    a ^= 5
                    assert a.tolist() == [i ^ 5 for i in x]
                    a.invert()
                    assert a.tolist() == [wrapped(~(i ^ 5), size, signed) for i in x]
                elif name == "clip":
                    a.clip(10, 100)
                    assert a.tolist() == [min(max(i, 10), 100) for i in x]
                    a.reverse()
                    a.byteswap()
                    a.byteswap()
                    assert a.tolist() == [min(max(i, 10), 100) for i in x][::-1]
                    assert a.compare(50, "<=").tolist() == [i <= 50 for i in a]
                elif length:
                    assert getattr(a, name)() == {"min": min, "max": max}[name](x)
                    assert a.sum() == sum(x)
                checked += 1
for shape in ((3, 5), (2, 3, 4)):
    count = shape[0] * shape[1] * (shape[2] if len(shape) > 2 else 1)
    a = memoryview(bytearray(range(count))).cast("B", shape).T
    x = flat(a.tolist())
    assert a.sum() == sum(x) and a.max() == max(x)
    a.add(a)
    assert flat(a.tolist()) == [2 * i for i in x]
    b = memoryview(bytearray(count)).cast("B", shape).T
    b.copy_from(a)
    assert b == a and all(flat(b.compare(a).tolist()))
    b.fill(3)
    assert flat(b.tolist()) == [3] * count
v = memoryview(bytearray(range(20)))
v[2:].add(v[:-2])  # what overlaps is read first
print(v.tolist()[:6], checked)  # expect: [0, 1, 2, 4, 6, 8] 1440

# Indices of several dimensions give sub-views; slices of any shape can be assigned.
#
# CPython 3.12 raises NotImplementedError ("multi-dimensional sub-views are not implemented", …) or
# TypeError here. Bufo follows NumPy's basic indexing: ints drop a dimension, slices keep it, `...`
# stands for the rest. A number is written everywhere, an exporter's items where the shapes agree.
m = memoryview(bytearray(range(24))).cast("B", (2, 3, 4))
print(m[1].shape, m[1, 2].tolist(), m[1, 2, 3])  # expect: (3, 4) [20, 21, 22, 23] 23
print(m[:, ::2, ::-1].tolist())
# expect: [[[3, 2, 1, 0], [11, 10, 9, 8]], [[15, 14, 13, 12], [23, 22, 21, 20]]]
print(m[..., 0].tolist(), m[0, ...].shape, m[...].shape)
# expect: [[0, 4, 8], [12, 16, 20]] (3, 4) (2, 3, 4)
print([row.tolist() for row in m[0]])  # expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
print(m.T.shape, m.T[3, 2, 1], m.transpose(1, 0, 2).strides)  # expect: (4, 3, 2) 23 (4, 12, 1)
print(m[1:, 1].obj is m.obj, m[1].c_contiguous, m[:, 1].contiguous)  # expect: True True False
m[0] = 7
m[1, ..., 1:3] = 0
m[1, 0] = memoryview(b"abcd")
print(m.tolist())
# expect: [[[7, 7, 7, 7], [7, 7, 7, 7], [7, 7, 7, 7]], [[97, 98, 99, 100], [16, 0, 0, 19], [20, 0, 0, 23]]]
n = memoryview(bytearray(b"0123456789"))
n[2:] = n[:-2]  # overlap
n[::3] = 46
print(bytes(n), n[...].tobytes() == n.tobytes(), n[..., 0].shape)  # expect: b'.10.23.56.' True ()
for bad in ("m[2]", "m[0, 0, 0, 0]", "m[..., ...]", "m[None]", "m['x']", "m[0:1, 9]", "m.transpose(0, 0, 1)"):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: IndexError: index out of bounds on dimension 1
# expect: TypeError: cannot index 3-dimension view with 4-element tuple
# expect: IndexError: an index can only have a single ellipsis ('...')
# expect: TypeError: memoryview: invalid slice key
# expect: TypeError: memoryview: invalid slice key
# expect: IndexError: index out of bounds on dimension 2
# expect: ValueError: repeated axis in transpose
for bad in (b"abc", b"x" * 16, [1, 2], "text"):
    try:
        m[0] = bad
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
# expect: TypeError: a bytes-like object is required, not 'list'
# expect: TypeError: a bytes-like object is required, not 'str'


# Against a slow version: all slices of a small block, read and written.
def pick(data, shape, strides, start, keys):
    """The items that the keys select, as nested lists of places."""
    if not shape:
        return start
    key, length, step = keys[0], shape[0], strides[0]
    if isinstance(key, int):
        return pick(data, shape[1:], strides[1:], start + key % length * step, keys[1:])
    return [pick(data, shape[1:], strides[1:], start + i * step, keys[1:]) for i in range(length)[key]]


def flat(places):
    return [places] if isinstance(places, int) else [x for p in places for x in flat(p)]


keys = [0, -1, slice(None), slice(None, None, -1), slice(1, None), slice(2, 0, -1), slice(5, 9)]
checked = 0
for a in keys:
    for b in keys:
        for c in keys:
            v = memoryview(bytearray(range(24))).cast("B", (2, 3, 4))
            places = pick(v, (2, 3, 4), (12, 4, 1), 0, (a, b, c))
            got = v[a, b, c]
            if isinstance(places, int):
                assert got == places
                continue
            assert got.tolist() == places, (a, b, c)
            v[a, b, c] = 255
            assert [i for i, x in enumerate(v.obj) if x == 255] == sorted(flat(places)), (a, b, c)
            checked += 1
print(checked)  # expect: 335

m = memoryview(b"abcdefgh")
print(bytes(m[1:7:2]))  # expect: b'bdf'
print(m[::3].tolist())  # expect: [97, 100, 103]
print(m[6:1:-2].tobytes())  # expect: b'gec'
print(m[::3].strides, m[::3].shape)  # expect: (3,) (3,)

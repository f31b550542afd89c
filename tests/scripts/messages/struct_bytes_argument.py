import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(b"a"))  # expect: error: bad char in struct format
t(lambda: struct.unpack(b"a"))  # expect: TypeError: unpack expected 2 arguments, got 1
t(lambda: struct.calcsize(b"a"))  # expect: error: bad char in struct format
t(lambda: struct.pack_into(b"a"))  # expect: error: bad char in struct format
t(lambda: struct.unpack_from(b"a"))
# expect: TypeError: unpack_from() missing required argument 'buffer' (pos 2)
t(lambda: struct.iter_unpack(b"a"))  # expect: TypeError: iter_unpack expected 2 arguments, got 1
t(lambda: struct.Struct(b"a"))  # expect: error: bad char in struct format

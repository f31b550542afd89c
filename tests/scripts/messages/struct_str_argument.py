import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack("a"))  # expect: error: bad char in struct format
t(lambda: struct.unpack("a"))  # expect: TypeError: unpack expected 2 arguments, got 1
t(lambda: struct.calcsize("a"))  # expect: error: bad char in struct format
t(lambda: struct.pack_into("a"))  # expect: error: bad char in struct format
t(lambda: struct.unpack_from("a"))
# expect: TypeError: unpack_from() missing required argument 'buffer' (pos 2)
t(lambda: struct.iter_unpack("a"))  # expect: TypeError: iter_unpack expected 2 arguments, got 1
t(lambda: struct.Struct("a"))  # expect: error: bad char in struct format

import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack("a", "b"))  # expect: error: bad char in struct format
t(lambda: struct.unpack("a", "b"))  # expect: error: bad char in struct format
t(lambda: struct.calcsize("a", "b"))
# expect: TypeError: _struct.calcsize() takes exactly one argument (2 given)
t(lambda: struct.pack_into("a", "b"))  # expect: error: bad char in struct format
t(lambda: struct.unpack_from("a", "b"))  # expect: error: bad char in struct format
t(lambda: struct.iter_unpack("a", "b"))  # expect: error: bad char in struct format
t(lambda: struct.Struct("a", "b"))  # expect: TypeError: Struct() takes at most 1 argument (2 given)

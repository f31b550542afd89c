import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(foo=1))  # expect: TypeError: _struct.pack() takes no keyword arguments
t(lambda: struct.unpack(foo=1))  # expect: TypeError: _struct.unpack() takes no keyword arguments
t(lambda: struct.calcsize(foo=1))
# expect: TypeError: _struct.calcsize() takes no keyword arguments
t(lambda: struct.pack_into(foo=1))
# expect: TypeError: _struct.pack_into() takes no keyword arguments
t(lambda: struct.unpack_from(foo=1))
# expect: TypeError: unpack_from() takes at least 1 positional argument (0 given)
t(lambda: struct.iter_unpack(foo=1))
# expect: TypeError: _struct.iter_unpack() takes no keyword arguments
t(lambda: struct.Struct(foo=1))
# expect: TypeError: Struct() missing required argument 'format' (pos 1)

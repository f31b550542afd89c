import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(None, foo=1))  # expect: TypeError: _struct.pack() takes no keyword arguments
t(lambda: struct.unpack(None, foo=1))
# expect: TypeError: _struct.unpack() takes no keyword arguments
t(lambda: struct.calcsize(None, foo=1))
# expect: TypeError: _struct.calcsize() takes no keyword arguments
t(lambda: struct.pack_into(None, foo=1))
# expect: TypeError: _struct.pack_into() takes no keyword arguments
t(lambda: struct.unpack_from(None, foo=1))
# expect: TypeError: unpack_from() missing required argument 'buffer' (pos 2)
t(lambda: struct.iter_unpack(None, foo=1))
# expect: TypeError: _struct.iter_unpack() takes no keyword arguments
t(lambda: struct.Struct(None, foo=1))
# expect: TypeError: Struct() takes at most 1 argument (2 given)

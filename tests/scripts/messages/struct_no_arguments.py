import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack())  # expect: TypeError: missing format argument
t(lambda: struct.unpack())  # expect: TypeError: unpack expected 2 arguments, got 0
t(lambda: struct.calcsize())
# expect: TypeError: _struct.calcsize() takes exactly one argument (0 given)
t(lambda: struct.pack_into())  # expect: TypeError: missing format argument
t(lambda: struct.unpack_from())
# expect: TypeError: unpack_from() takes at least 1 positional argument (0 given)
t(lambda: struct.iter_unpack())  # expect: TypeError: iter_unpack expected 2 arguments, got 0
t(lambda: struct.Struct())  # expect: TypeError: Struct() missing required argument 'format' (pos 1)

import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(1))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack(1))  # expect: TypeError: unpack expected 2 arguments, got 1
t(lambda: struct.calcsize(1))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.pack_into(1))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack_from(1))
# expect: TypeError: unpack_from() missing required argument 'buffer' (pos 2)
t(lambda: struct.iter_unpack(1))  # expect: TypeError: iter_unpack expected 2 arguments, got 1
t(lambda: struct.Struct(1))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int

import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(None))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not NoneType
t(lambda: struct.unpack(None))  # expect: TypeError: unpack expected 2 arguments, got 1
t(lambda: struct.calcsize(None))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not NoneType
t(lambda: struct.pack_into(None))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not NoneType
t(lambda: struct.unpack_from(None))
# expect: TypeError: unpack_from() missing required argument 'buffer' (pos 2)
t(lambda: struct.iter_unpack(None))  # expect: TypeError: iter_unpack expected 2 arguments, got 1
t(lambda: struct.Struct(None))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not NoneType

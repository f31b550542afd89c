import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(1, 2))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack(1, 2))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.calcsize(1, 2))
# expect: TypeError: _struct.calcsize() takes exactly one argument (2 given)
t(lambda: struct.pack_into(1, 2))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack_from(1, 2))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.iter_unpack(1, 2))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.Struct(1, 2))  # expect: TypeError: Struct() takes at most 1 argument (2 given)

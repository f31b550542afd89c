import struct
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: struct.pack(1, 2, 3, 4, 5))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack(1, 2, 3, 4, 5))  # expect: TypeError: unpack expected 2 arguments, got 5
t(lambda: struct.calcsize(1, 2, 3, 4, 5))
# expect: TypeError: _struct.calcsize() takes exactly one argument (5 given)
t(lambda: struct.pack_into(1, 2, 3, 4, 5))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
t(lambda: struct.unpack_from(1, 2, 3, 4, 5))
# expect: TypeError: unpack_from() takes at most 3 arguments (5 given)
t(lambda: struct.iter_unpack(1, 2, 3, 4, 5))
# expect: TypeError: iter_unpack expected 2 arguments, got 5
t(lambda: struct.Struct(1, 2, 3, 4, 5))
# expect: TypeError: Struct() takes at most 1 argument (5 given)

import marshal


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(marshal.loads, b"")  # expect: EOFError: EOF read where object expected
attempt(marshal.loads, b"\xff")  # expect: ValueError: bad marshal data (unknown type code)
attempt(marshal.loads, b"i\0")  # expect: EOFError: marshal data too short
attempt(marshal.loads, b"r\0\0\0\0")  # expect: ValueError: bad marshal data (invalid reference)
attempt(marshal.loads, b"0")  # expect: TypeError: NULL object in marshal data for object
attempt(marshal.loads, b"[\xff\xff\xff\xff")  # expect: ValueError: bad marshal data (list size out of range)
attempt(marshal.loads, b"[\xff\xff\xff\x7f")  # expect: EOFError: EOF read where object expected
attempt(marshal.loads, b"l\0\0\0\x80")  # expect: ValueError: bad marshal data (long size out of range)
attempt(marshal.loads, b"l\2\0\0\0\0\0\0\0")  # expect: ValueError: bad marshal data (unnormalized long data)
attempt(marshal.loads, b"l\2\0\0\0\0\0\0\x90")  # expect: ValueError: bad marshal data (digit out of range in long)
attempt(marshal.loads, b"[\1\0\0\0" * 3000)  # expect: ValueError: recursion limit exceeded
attempt(marshal.loads, "s")  # expect: TypeError: a bytes-like object is required, not 'str'
attempt(marshal.dumps, object())  # expect: ValueError: unmarshallable object
deep = []
for _ in range(3000):
    deep = [deep]
attempt(marshal.dumps, deep)  # expect: ValueError: object too deeply nested to marshal
attempt(marshal.load, 1)  # expect: AttributeError: 'int' object has no attribute 'read'

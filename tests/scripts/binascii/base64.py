import binascii
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: binascii.b2a_base64(b"hello"))  # expect: b'aGVsbG8=\n'
t(lambda: binascii.b2a_base64(b"hello", newline=False))  # expect: b'aGVsbG8='
t(lambda: binascii.a2b_base64("aGVsbG8=\n"))  # expect: b'hello'
t(lambda: binascii.a2b_base64(b"aGVs!!bG8"))  # expect: Error: Incorrect padding
t(lambda: binascii.a2b_base64(b"a"))
# expect: Error: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
t(lambda: binascii.a2b_base64("\xe9"))
# expect: ValueError: string argument should contain only ASCII characters
t(lambda: binascii.a2b_base64(1))
# expect: TypeError: argument should be bytes, buffer or ASCII string, not 'int'
t(lambda: binascii.a2b_base64(b"=aGV", strict_mode=True))
# expect: Error: Leading padding not allowed
t(lambda: binascii.a2b_base64(b"aG=V", strict_mode=True))
# expect: Error: Discontinuous padding not allowed
t(lambda: binascii.a2b_base64(b"aG==x", strict_mode=True))
# expect: Error: Excess data after padding
t(lambda: binascii.a2b_base64(b"aGV\n", strict_mode=True))
# expect: Error: Only base64 data is allowed
t(lambda: binascii.a2b_base64())
# expect: TypeError: a2b_base64() takes exactly 1 positional argument (0 given)
t(lambda: binascii.a2b_base64(b"", 1))
# expect: TypeError: a2b_base64() takes exactly 1 positional argument (2 given)
t(lambda: binascii.Error.__mro__)
# expect: (<class 'binascii.Error'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)

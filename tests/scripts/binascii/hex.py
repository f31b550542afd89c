import binascii
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: binascii.hexlify(b"\x01\xff\x10"))  # expect: b'01ff10'
t(lambda: binascii.hexlify(b"\x01\xff\x10", "-"))  # expect: b'01-ff-10'
t(lambda: binascii.hexlify(b"\x01\xff\x10\x20", b":", -3))  # expect: b'01ff10:20'
t(lambda: binascii.hexlify(b"a", "--"))  # expect: ValueError: sep must be length 1.
t(lambda: binascii.hexlify(b"a", 1))  # expect: TypeError: object of type 'int' has no len()
t(lambda: binascii.hexlify("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: binascii.unhexlify("01fF"))  # expect: b'\x01\xff'
t(lambda: binascii.unhexlify(b"01f"))  # expect: Error: Odd-length string
t(lambda: binascii.unhexlify(b"0g"))  # expect: Error: Non-hexadecimal digit found
t(lambda: binascii.unhexlify(memoryview(b"6162")))  # expect: b'ab'

import zlib
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
data = b"hello world " * 50
packed = zlib.compress(data)
t(lambda: zlib.decompress(packed) == data)  # expect: True
t(lambda: zlib.decompress(packed, bufsize=1) == data)  # expect: True
t(lambda: zlib.decompress(packed[:-1]))
# expect: error: Error -5 while decompressing data: incomplete or truncated stream
t(lambda: zlib.decompress(b"nonsense"))
# expect: error: Error -3 while decompressing data: incorrect header check
t(lambda: zlib.decompress(packed, wbits=-15))
# expect: error: Error -3 while decompressing data: invalid stored block lengths
t(lambda: zlib.decompress(zlib.compress(data, 9, -15), -15) == data)  # expect: True
t(lambda: zlib.decompress(zlib.compress(data, wbits=31), 47) == data)  # expect: True
t(lambda: zlib.compress(data, 10))  # expect: error: Bad compression level
t(lambda: zlib.compress("text"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: zlib.compress(data, "x"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: zlib.crc32(b"abc", 2**35 + 1))  # expect: 887499765
t(lambda: zlib.adler32(b"abc"))  # expect: 38600999
t(lambda: zlib.adler32(b"abc", -1))  # expect: 42074420
t(lambda: zlib.decompress(packed, bufsize=-1))  # expect: ValueError: bufsize must be non-negative

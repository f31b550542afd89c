import zlib
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
data = b"hello world " * 50
c = zlib.compressobj(6)
packed = c.compress(data) + c.flush()
t(lambda: c.flush())  # expect: error: Error -2 while flushing: inconsistent stream state
t(lambda: c.compress(b"a"))
# expect: error: Error -2 while compressing data: inconsistent stream state
t(lambda: zlib.decompressobj().decompress(packed) == data)  # expect: True
d = zlib.decompressobj()
t(lambda: d.decompress(packed + b"tail", 5))  # expect: b'hello'
t(lambda: (d.eof, d.unused_data))  # expect: (False, b'')
t(lambda: (len(d.decompress(d.unconsumed_tail)), d.eof, d.unused_data, d.unconsumed_tail))
# expect: (595, True, b'tail', b'tail')
t(lambda: d.decompress(packed, -1))  # expect: ValueError: max_length must be non-negative
t(lambda: d.flush(0))  # expect: ValueError: length must be greater than zero
e = zlib.compressobj(zdict=b"hello")
with_dict = e.compress(b"hello hello") + e.flush()
t(lambda: zlib.decompressobj(zdict=b"hello").decompress(with_dict))  # expect: b'hello hello'
t(lambda: zlib.decompressobj(zdict=b"other").decompress(with_dict))
# expect: error: Error -3 while setting zdict: invalid input data
t(lambda: zlib.decompressobj().decompress(with_dict))
# expect: error: Error 2 while decompressing data
t(lambda: zlib.decompressobj(zdict=3))
# expect: TypeError: zdict argument must support the buffer protocol
t(lambda: zlib.compressobj(99))  # expect: ValueError: Invalid initialization option
t(lambda: type(zlib.compressobj())())
# expect: TypeError: cannot create 'zlib.Compress' instances
f = zlib.decompressobj()
t(lambda: f.decompress(packed[:20]) + f.copy().decompress(packed[20:]) == data)  # expect: True
z = zlib._ZlibDecompressor()
t(lambda: (z.decompress(packed + b"rest", 7), z.needs_input, z.eof))
# expect: (b'hello w', False, False)
t(lambda: (len(z.decompress(b"")), z.eof, z.unused_data))  # expect: (593, True, b'rest')
t(lambda: z.decompress(b""))  # expect: EOFError: End of stream already reached

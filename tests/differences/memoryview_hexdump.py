# hexdump() shows the bytes of a view.
#
# CPython 3.12 has no such thing. The head tells format, shape and strides; the bytes are those of
# tobytes(), in C order.
print(memoryview(bytes(range(40))).cast("B", (4, 10)).hexdump())
# expect: memoryview format='B' shape=(4, 10) strides=(10, 1) nbytes=40 readonly
# expect: 00000000  00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f  |................|
# expect: 00000010  10 11 12 13 14 15 16 17  18 19 1a 1b 1c 1d 1e 1f  |................|
# expect: 00000020  20 21 22 23 24 25 26 27                           | !"#$%&'|
print(memoryview(bytearray(b"Hello, world"))[::-1].hexdump(8))
# expect: memoryview format='B' shape=(12,) strides=(-1,) nbytes=12
# expect: 00000000  64 6c 72 6f 77 20 2c 6f  |dlrow ,o|
# expect: 00000008  6c 6c 65 48              |lleH|
print(memoryview(b"").hexdump())  # expect: memoryview format='B' shape=(0,) strides=(1,) nbytes=0 readonly

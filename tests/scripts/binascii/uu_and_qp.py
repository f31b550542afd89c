import binascii
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: binascii.b2a_uu(b"cat"))  # expect: b'#8V%T\n'
t(lambda: binascii.b2a_uu(b"\0", backtick=True))  # expect: b'!````\n'
t(lambda: binascii.b2a_uu(b"x" * 46))  # expect: Error: At most 45 bytes at once
t(lambda: binascii.a2b_uu(b"#8V%T\n"))  # expect: b'cat'
t(lambda: binascii.a2b_uu(b"#8V%T x"))  # expect: Error: Trailing garbage
t(lambda: binascii.a2b_uu(b"#\x7f"))  # expect: Error: Illegal char
t(lambda: binascii.a2b_uu(b""))
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
t(lambda: binascii.b2a_qp(b"a=b \n\xff"))  # expect: b'a=3Db=20\n=FF'
t(lambda: binascii.b2a_qp(b"a_b c", header=True))  # expect: b'a=5Fb_c'
t(lambda: binascii.b2a_qp(b"x" * 80))
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
t(lambda: binascii.b2a_qp(b"one\r\ntwo\n", quotetabs=True, istext=False))
# expect: b'one=0D=0Atwo=0A'
t(lambda: binascii.a2b_qp(b"a=3Db=\n c=zz_"))  # expect: b'a=b c=zz_'
t(lambda: binascii.a2b_qp("a_b", header=True))  # expect: b'a b'
t(lambda: binascii.crc_hqx(b"123456789", 0))  # expect: 12739
t(lambda: binascii.crc32(b"123456789", 1))  # expect: 3700370789

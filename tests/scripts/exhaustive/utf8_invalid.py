# Where CPython replaces, byte for byte.
cases = [b"\x80", b"\xc0\x80", b"\xc1\xbf", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf5", b"\xc3", b"\xe2\x82",
         b"\xf0\x9f\x98", b"a\xffb", b"\xe2\x28\xa1", b"\xf0\x28\x8c\xbc", b"\xf0\x90\x28\xbc", b"\xfe\xff", b"\xe2\x82\xe2\x82\xac"]
for b in cases:
    print(ascii(b.decode("utf-8", "replace")), ascii(b.decode("utf-8", "surrogateescape")), b.decode("utf-8", "backslashreplace"))
    # expect: '\ufffd' '\udc80' \x80
    # expect: '\ufffd\ufffd' '\udcc0\udc80' \xc0\x80
    # expect: '\ufffd\ufffd' '\udcc1\udcbf' \xc1\xbf
    # expect: '\ufffd\ufffd\ufffd' '\udce0\udc80\udc80' \xe0\x80\x80
    # expect: '\ufffd\ufffd\ufffd' '\udced\udca0\udc80' \xed\xa0\x80
    # expect: '\ufffd\ufffd\ufffd\ufffd' '\udcf4\udc90\udc80\udc80' \xf4\x90\x80\x80
    # expect: '\ufffd' '\udcf5' \xf5
    # expect: '\ufffd' '\udcc3' \xc3
    # expect: '\ufffd' '\udce2\udc82' \xe2\x82
    # expect: '\ufffd' '\udcf0\udc9f\udc98' \xf0\x9f\x98
    # expect: 'a\ufffdb' 'a\udcffb' a\xffb
    # expect: '\ufffd(\ufffd' '\udce2(\udca1' \xe2(\xa1
    # expect: '\ufffd(\ufffd\ufffd' '\udcf0(\udc8c\udcbc' \xf0(\x8c\xbc
    # expect: '\ufffd(\ufffd' '\udcf0\udc90(\udcbc' \xf0\x90(\xbc
    # expect: '\ufffd\ufffd' '\udcfe\udcff' \xfe\xff
    # expect: '\ufffd\u20ac' '\udce2\udc82\u20ac' \xe2\x82€

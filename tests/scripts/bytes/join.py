print(b",".join([b"a", b"b"]), b"".join([]), b"-".join((bytearray(b"x"), b"y")), b",".join(iter([b"q"])))
# expect: b'a,b' b'' b'x-y' b'q'
